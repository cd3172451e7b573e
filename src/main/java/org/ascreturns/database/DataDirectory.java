package org.ascreturns.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the data directory of the embedded server, and knows whether it is of our release. */
final class DataDirectory {

  private static final String UNFINISHED = "data.new";
  private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);
  private static final long SECONDS = 120;

  private DataDirectory() {}

  /** Removes what a killed process was making. */
  static void removeUnfinished(Path home) throws IOException {
    List<Path> unfinished;
    try (Stream<Path> all = Files.list(home)) {
      unfinished =
          all.filter(path -> path.getFileName().toString().startsWith(UNFINISHED)).toList();
    }
    for (Path path : unfinished) {
      try {
        Folders.delete(path);
      } catch (IOException e) {
        LOG.info("{} is still being written; it is removed another time", path.getFileName());
      }
    }
  }

  static void create(PostgresBinaries binaries, Path home, Path data) throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path password = home.resolve("password");
    Folders.writePrivate(password, HexFormat.of().formatHex(random) + "\n");
    // Made beside its place and moved: a directory named data is always a whole one.
    Path fresh = home.resolve(UNFINISHED + ProcessHandle.current().pid());
    Folders.delete(fresh);
    int code =
        binaries.run(
            home.resolve("log").resolve("initdb.log"),
            SECONDS,
            "initdb",
            "-D",
            fresh.toString(),
            "-U",
            EmbeddedServer.USER,
            "--pwfile=" + password,
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    if (code != 0) {
      throw new DatabaseUnavailableException(
          "The database could not be created in "
              + home
              + "; "
              + home.resolve("log").resolve("initdb.log")
              + " says why. Run as an ordinary user, not as root, if it speaks of unshare.");
    }
    Files.move(fresh, data);
  }

  static void checkVersion(PostgresBinaries binaries, Path data) throws IOException {
    String there = Files.readString(data.resolve("PG_VERSION")).strip();
    String ours = binaries.majorVersion();
    if (!there.equals(ours)) {
      throw new DatabaseUnavailableException(
          "The database in "
              + data
              + " was made by PostgreSQL "
              + there
              + ", this release brings PostgreSQL "
              + ours
              + ". Use the release that made it, or move the directory away and run again: figures"
              + " are made afresh from the extracts, the history of findings starts anew.");
    }
  }
}
