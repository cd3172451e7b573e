package org.ascreturns.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A real PostgreSQL, started once for the whole test run; every call of {@link #fresh()} gives a
 * database of its own, with the schema of this release.
 */
public final class TestDatabase {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = start();

  private TestDatabase() {}

  /** A new database with all migrations applied. */
  public static DataSource fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template returns_template");
    } catch (SQLException e) {
      throw new IllegalStateException("The test database could not be made", e);
    }
    return SERVER.getDatabase("postgres", name);
  }

  /** A JDBC address of a new, empty database: what {@code --db} is given. */
  public static String emptyUrl() {
    String name = "empty_" + COUNT.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("The test database could not be made", e);
    }
    return SERVER.getJdbcUrl("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", "100")
              .setServerConfig("jit", "off")
              .setLocaleConfig("locale", "C.UTF-8")
              .start();
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database returns_template");
      }
      Migrations.apply(server.getDatabase("postgres", "returns_template"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("The test server could not be started", e);
    } catch (SQLException e) {
      throw new IllegalStateException("The test template could not be made", e);
    }
  }
}
