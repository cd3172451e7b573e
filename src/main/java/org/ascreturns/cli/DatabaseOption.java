package org.ascreturns.cli;

import java.util.Locale;
import org.ascreturns.database.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works with. */
final class DatabaseOption {

  @Option(
      names = "--db",
      paramLabel = "JDBC-URL",
      description = {
        "PostgreSQL server, for example jdbc:postgresql://dbserver/returns; user and password in"
            + " RETURNS_DB_USER and RETURNS_DB_PASSWORD. Default: RETURNS_DB_URL,"
            + " else a database of our own in .returns (or RETURNS_HOME)."
      })
  private @Nullable String url;

  Database open(Place place, int workers) {
    Logs.toFile(place.home());
    String server = url == null ? place.environment().get("RETURNS_DB_URL") : url;
    if (server == null || server.isBlank()) {
      return Database.embedded(place.home(), workers);
    }
    if (url != null && url.toLowerCase(Locale.ROOT).contains("password=")) {
      System.err.println(
          "The password stands in the command line, where every user of this machine can read it."
              + " Set RETURNS_DB_PASSWORD, or RETURNS_DB_URL with the whole address.");
    }
    return Database.at(
        server,
        place.environment().get("RETURNS_DB_USER"),
        place.environment().get("RETURNS_DB_PASSWORD"),
        workers);
  }
}
