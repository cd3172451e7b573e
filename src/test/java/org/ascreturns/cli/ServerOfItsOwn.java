package org.ascreturns.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server as a council has one: somebody administers it, with a password. */
final class ServerOfItsOwn implements AutoCloseable {

  private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15/bin");
  static final String ADMINISTRATOR = "postgres";
  static final String PASSWORD = "of-the-administrator";

  /** What is to be done to stop it. */
  private interface Stop {
    void stop() throws IOException;
  }

  private final int port;
  private final Stop stop;

  private ServerOfItsOwn(int port, Stop stop) {
    this.port = port;
    this.stop = stop;
  }

  /** A second server of the binaries that the program brings. */
  static ServerOfItsOwn embedded() throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    return new ServerOfItsOwn(server.getPort(), server::close);
  }

  static boolean debianIsThere() {
    return Files.isExecutable(DEBIAN.resolve("initdb"));
  }

  /** Debian's PostgreSQL 15. */
  static ServerOfItsOwn debian(Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    program(
        folder,
        "initdb",
        "-D",
        data.toString(),
        "-U",
        ADMINISTRATOR,
        "-A",
        "scram-sha-256",
        "--pwfile=" + password,
        "-E",
        "UTF8",
        "--locale=C.UTF-8");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    program(
        folder,
        "pg_ctl",
        "start",
        "-w",
        "-D",
        data.toString(),
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
    return new ServerOfItsOwn(
        port,
        () -> {
          try {
            program(folder, "pg_ctl", "stop", "-w", "-m", "fast", "-D", data.toString());
          } catch (InterruptedException e) {
            throw new IOException(e);
          }
        });
  }

  private static void program(Path folder, String name, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      // PostgreSQL refuses to run as root.
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(DEBIAN.resolve(name).toString());
    command.addAll(List.of(arguments));
    Path output = folder.resolve(name + ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(name + " failed: " + Files.readString(output));
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public void close() throws IOException {
    stop.stop();
  }
}
