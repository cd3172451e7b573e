package org.ascreturns.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A real PostgreSQL of our own, in a directory that is kept from run to run, for this process only:
 * it listens on the loopback address, asks for a password that only the owner of the directory can
 * read, and stops with us.
 */
public final class EmbeddedServer implements AutoCloseable {

  static final String USER = "postgres";
  static final String DATABASE = "returns";
  private static final long START_SECONDS = 120;
  private static final long STOP_SECONDS = 120;

  private final PostgresBinaries binaries;
  private final DirectoryLock lock;
  private final Path home;
  private final Path data;
  private final int port;
  private final String password;
  private final boolean durable;

  private EmbeddedServer(
      PostgresBinaries binaries,
      DirectoryLock lock,
      Path home,
      int port,
      String password,
      boolean durable) {
    this.binaries = binaries;
    this.lock = lock;
    this.home = home;
    this.data = home.resolve("data");
    this.port = port;
    this.password = password;
    this.durable = durable;
  }

  /**
   * Starts the server of a directory; makes one if there is none.
   *
   * @throws DatabaseUnavailableException if another process has the directory, if its data are of
   *     another release of PostgreSQL, or if the server does not come up
   */
  public static EmbeddedServer start(Path home) {
    return start(home.toAbsolutePath().normalize(), home.resolve("bin"), true);
  }

  /**
   * Starts a server for a short errand: nothing is written through to the disk, as nothing is kept.
   *
   * @param binaries folder where PostgreSQL's programs are, or are to be unpacked
   */
  public static EmbeddedServer throwAway(Path home, Path binaries) {
    return start(home.toAbsolutePath().normalize(), binaries, false);
  }

  private static EmbeddedServer start(Path home, Path bin, boolean durable) {
    if (Files.isRegularFile(home)) {
      throw new DatabaseUnavailableException(
          "The database directory "
              + home
              + " cannot be used: it is a file. Name a folder with RETURNS_HOME.");
    }
    try {
      Folders.createPrivate(home);
      Files.createDirectories(home.resolve("log"));
      DirectoryLock lock = DirectoryLock.take(home);
      try {
        PostgresBinaries binaries = PostgresBinaries.unpacked(bin.toAbsolutePath().normalize());
        EmbeddedServer server = prepare(binaries, lock, home, durable);
        server.launch();
        return server;
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The database directory " + home + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static EmbeddedServer prepare(
      PostgresBinaries binaries, DirectoryLock lock, Path home, boolean durable)
      throws IOException {
    Path data = home.resolve("data");
    DataDirectory.removeUnfinished(home);
    if (Files.exists(data.resolve("PG_VERSION"))) {
      DataDirectory.checkVersion(binaries, data);
      OrphanedServer.stop(data);
    } else {
      // Without PG_VERSION an earlier start was cut short before there was anything to keep.
      Folders.delete(data);
      DataDirectory.create(binaries, home, data);
    }
    String password = Files.readString(home.resolve("password")).strip();
    int port = port(home);
    ServerConfiguration.write(data, port, durable);
    return new EmbeddedServer(binaries, lock, home, port, password, durable);
  }

  /** The port of this directory: chosen once and remembered, another one when it is taken. */
  private static int port(Path home) throws IOException {
    Path file = home.resolve("port");
    if (Files.exists(file)) {
      int remembered = Integer.parseInt(Files.readString(file).strip());
      if (free(remembered)) {
        return remembered;
      }
    }
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Folders.writePrivate(file, any.getLocalPort() + "\n");
      return any.getLocalPort();
    }
  }

  private static boolean free(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void launch() throws IOException {
    Path log = home.resolve("log").resolve("postgresql.log");
    if (Files.exists(log) && Files.size(log) > 5_000_000) {
      Files.writeString(log, "", StandardOpenOption.TRUNCATE_EXISTING);
    }
    int code =
        binaries.run(
            home.resolve("log").resolve("pg_ctl.log"),
            START_SECONDS + 10,
            "pg_ctl",
            "start",
            "-D",
            data.toString(),
            "-l",
            log.toString(),
            "-w",
            "-t",
            Long.toString(START_SECONDS));
    if (code != 0) {
      stopQuietly();
      throw new DatabaseUnavailableException(
          "The database server in " + home + " did not start; " + log + " says why.");
    }
    try {
      createDatabase();
      if (durable) {
        checkDurable();
      }
    } catch (SQLException | RuntimeException e) {
      stopQuietly();
      if (e instanceof DatabaseUnavailableException known) {
        throw known;
      }
      throw new DatabaseUnavailableException(
          "The database server in " + home + " started but cannot be used.", e);
    }
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = connect(USER);
        Statement statement = connection.createStatement()) {
      boolean there;
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
        there = found.next();
      }
      if (!there) {
        statement.execute("create database " + DATABASE);
      }
    }
  }

  /** Asked of the server itself: a setting can be overruled in more than one place. */
  private void checkDurable() throws SQLException {
    try (Connection connection = connect(DATABASE);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select current_setting('fsync'), current_setting('synchronous_commit'),"
                    + " current_setting('full_page_writes')")) {
      found.next();
      for (int i = 1; i <= 3; i++) {
        if (!"on".equals(found.getString(i))) {
          throw new DatabaseUnavailableException(
              "The database server in "
                  + home
                  + " runs without fsync, synchronous_commit or full_page_writes: a power cut could"
                  + " destroy it. Remove these settings from postgresql.auto.conf in its data"
                  + " directory.");
        }
      }
    }
  }

  private Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", USER);
    properties.setProperty("password", password);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }

  /** Address for JDBC, without user and password. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
  }

  String password() {
    return password;
  }

  int port() {
    return port;
  }

  private void stopQuietly() throws IOException {
    binaries.run(
        home.resolve("log").resolve("pg_ctl.log"),
        STOP_SECONDS,
        "pg_ctl",
        "stop",
        "-D",
        data.toString(),
        "-m",
        durable ? "fast" : "immediate",
        "-w",
        "-t",
        "110");
  }

  /** Stops the server and lets go of the directory. */
  @Override
  public void close() {
    try {
      stopQuietly();
      lock.close();
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The database server in " + home + " could not be stopped: " + e.getMessage(), e);
    }
  }

  /** Deletes all of a throw-away server. To be called after {@link #close()}. */
  public void delete() {
    if (durable) {
      throw new IllegalStateException("A database that is kept is never deleted");
    }
    try {
      Folders.delete(home);
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The temporary folder " + home + " could not be deleted: delete it by hand.", e);
    }
  }
}
