package org.ascreturns.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One directory, as it lives from start to start. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmbeddedServerTest {

  @TempDir static Path folder;
  private static Path home;

  @BeforeAll
  static void chooseHome() {
    home = folder.resolve("with space").resolve(".returns");
  }

  @AfterAll
  static void nothingIsLeftRunning() {
    assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
  }

  @Test
  @Order(1)
  void dataAreKeptFromStartToStart() {
    try (Database database = Database.embedded(home, 2)) {
      JdbcClient.create(database.dataSource()).sql("create table public.kept (a int)").update();
    }
    try (Database database = Database.embedded(home, 2)) {
      assertThat(
              JdbcClient.create(database.dataSource())
                  .sql("select count(*) from public.kept")
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsSaidToBeOne() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> Database.embedded(file, 1))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("is a file")
        .hasMessageContaining("RETURNS_HOME");
  }

  @Test
  @Order(2)
  void theServerIsDurableAndSpeaksToUsOnly() throws IOException {
    try (Database database = Database.embedded(home, 2)) {
      JdbcClient sql = JdbcClient.create(database.dataSource());
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(setting(sql, setting)).isEqualTo("on");
      }
      assertThat(setting(sql, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(sql, "unix_socket_directories")).isEmpty();
      assertThat(setting(sql, "jit")).isEqualTo("off");
      assertThat(
              sql.sql("select distinct auth_method from pg_hba_file_rules")
                  .query(String.class)
                  .list())
          .containsExactly("scram-sha-256");
      String url = "jdbc:postgresql://127.0.0.1:" + setting(sql, "port") + "/returns";
      assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
  }

  @Test
  @Order(3)
  void aSecondProcessIsToldWhoHasTheDirectory() {
    try (EmbeddedServer first = EmbeddedServer.start(home)) {
      assertThat(first.port()).isPositive();
      assertThatThrownBy(() -> EmbeddedServer.start(home))
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessageContaining("in use")
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
  }

  @Test
  @Order(4)
  void aTakenPortIsReplacedAndRemembered() throws IOException {
    int before = Integer.parseInt(Files.readString(home.resolve("port")).strip());
    try (ServerSocket taker = new ServerSocket(before, 1, InetAddress.getLoopbackAddress());
        EmbeddedServer server = EmbeddedServer.start(home)) {
      assertThat(taker.isBound()).isTrue();
      assertThat(server.port()).isNotEqualTo(before);
    }
    try (EmbeddedServer again = EmbeddedServer.start(home)) {
      assertThat(again.port())
          .isEqualTo(Integer.parseInt(Files.readString(home.resolve("port")).strip()));
    }
  }

  @Test
  @Order(5)
  void aServerLeftBehindIsStoppedFirst() throws Exception {
    Process killed =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LeftBehind.class.getName(),
                home.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(killed.getInputStream().read()).isEqualTo('!');
    killed.destroyForcibly().waitFor();
    long orphan =
        Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).get(0).strip());
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (EmbeddedServer server = EmbeddedServer.start(home)) {
      assertThat(server.port()).isPositive();
      assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false)).isFalse();
    }
  }

  /** After a power cut the number of our server may be that of any process. */
  @Test
  @Order(6)
  void anotherServerThatHasTheNumberNowIsLeftAlone() throws IOException {
    try (EmbeddedServer other = EmbeddedServer.start(folder.resolve("other"))) {
      Path otherPid = folder.resolve("other/data/postmaster.pid");
      Files.copy(otherPid, home.resolve("data/postmaster.pid"));
      long number = Long.parseLong(Files.readAllLines(otherPid).get(0).strip());

      try (EmbeddedServer server = EmbeddedServer.start(home)) {
        assertThat(server.port()).isNotEqualTo(other.port());
        assertThat(ProcessHandle.of(number)).isPresent();
      }
    }
  }

  /** Killed while the directory was made or a small file was written, the next start makes it. */
  @Test
  @Order(7)
  void whatAKilledStartLeftHalfDoneIsMadeAnew() throws IOException {
    Files.createDirectories(home.resolve("data.new4711/base"));
    Files.writeString(home.resolve("port.new"), "");

    try (EmbeddedServer server = EmbeddedServer.start(home)) {
      assertThat(server.port()).isPositive();
      assertThat(home.resolve("data.new4711")).doesNotExist();
    }
  }

  @Test
  @Order(8)
  void aServerThatIsNotDurableIsRefused() throws IOException {
    Path overruled = home.resolve("data/postgresql.auto.conf");
    String before = Files.readString(overruled);
    Files.writeString(overruled, before + "fsync = off\n");

    assertThatThrownBy(() -> EmbeddedServer.start(home))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("without fsync");

    Files.writeString(overruled, before);
  }

  @Test
  @Order(9)
  void dataOfAnotherReleaseAreLeftAlone() throws IOException {
    Path version = home.resolve("data/PG_VERSION");
    String before = Files.readString(version);
    Files.writeString(version, "14\n");

    assertThatThrownBy(() -> EmbeddedServer.start(home))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining("PostgreSQL 14")
        .hasMessageContaining("PostgreSQL 18");

    Files.writeString(version, before);
  }

  @Test
  @Order(10)
  void aThrowAwayServerLeavesNothing() {
    Path temporary = folder.resolve("errand");
    EmbeddedServer server = EmbeddedServer.throwAway(temporary, home.resolve("bin"));
    try (Database database = Database.on(server, 2)) {
      assertThat(setting(JdbcClient.create(database.dataSource()), "fsync")).isEqualTo("off");
    }
    server.delete();
    assertThat(temporary).doesNotExist();
  }

  private static String setting(JdbcClient sql, String name) {
    return sql.sql("select current_setting(?)").param(name).query(String.class).single();
  }

  /** Starts the server and waits to be killed. */
  static final class LeftBehind {
    private LeftBehind() {}

    public static void main(String[] arguments) throws InterruptedException {
      EmbeddedServer.start(Path.of(arguments[0]));
      System.out.print('!');
      System.out.flush();
      Thread.sleep(600_000);
    }
  }
}
