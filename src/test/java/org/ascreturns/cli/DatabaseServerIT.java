package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar on a PostgreSQL server, set up as {@code docs/operations.md} says: an owner
 * makes the tables, a login that is only a member of returns_loader runs every night, analysts
 * read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseServerIT {

  private static final String OWNERS = "of-the-owner";
  private static final String LOADERS = "of-the-loader";
  private static final List<String> SCHEMAS = List.of("audit", "extract", "returns", "reference");

  private final Path folder;
  private Map<String, byte[]> embedded = Map.of();

  DatabaseServerIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void runOnTheEmbeddedServer() throws Exception {
    new SecretExtract().write(folder.resolve("in"));
    ReturnsProcess run = run("embedded", Map.of());
    assertThat(run.exitCode()).as(run.printed()).isEqualTo(1);
    embedded = published("embedded");
    assertThat(embedded).hasSizeGreaterThan(7);
  }

  /** Debian's PostgreSQL 15, the oldest release that will do; where it is not, one of our own. */
  @Test
  void onAServerOfTheCouncil() throws Exception {
    try (ServerOfItsOwn server =
        ServerOfItsOwn.debianIsThere()
            ? ServerOfItsOwn.debian(Files.createDirectory(folder.resolve("debian-server")))
            : ServerOfItsOwn.embedded()) {
      worksTheSame(server, "server");
    }
  }

  private void worksTheSame(ServerOfItsOwn server, String output) throws Exception {
    try (Connection administrator =
        connect(server, "postgres", "postgres", ServerOfItsOwn.PASSWORD)) {
      does(administrator, "create role owner login password '" + OWNERS + "'");
      does(administrator, "create role nightly login password '" + LOADERS + "'");
      does(administrator, "create role analyst login password 'of-the-analyst'");
      does(administrator, "create database returns");
    }
    theOwnerIsToldWhatToGrantAndMakesTheTables(server);
    try (Connection administrator =
        connect(server, "returns", "postgres", ServerOfItsOwn.PASSWORD)) {
      does(administrator, "grant returns_loader to nightly");
      does(administrator, "grant returns_reader to analyst");
    }
    theLoaderRuns(server, output);
    onlyOneRunsAtATime(server, output);
    theAnalystReadsAndNothingElse(server);
    theLoaderOwnsNothing(server);
    noPasswordWasWritten();
  }

  private void theOwnerIsToldWhatToGrantAndMakesTheTables(ServerOfItsOwn server) throws Exception {
    Map<String, String> owner = login(server, "owner", OWNERS);
    ReturnsProcess refused = ReturnsProcess.start(folder, owner, "runs");
    assertThat(refused.exitCode()).isEqualTo(2);
    List<String> statements =
        refused.printed().lines().map(String::strip).filter(line -> line.endsWith(";")).toList();
    assertThat(statements).hasSize(4);
    try (Connection administrator =
        connect(server, "returns", "postgres", ServerOfItsOwn.PASSWORD)) {
      for (String statement : statements) {
        does(administrator, statement);
      }
    }
    ReturnsProcess made = ReturnsProcess.start(folder, owner, "runs");
    assertThat(made.exitCode()).as(made.printed()).isZero();
    assertThat(made.printed()).contains("There is no run yet.");
  }

  private void theLoaderRuns(ServerOfItsOwn server, String output) throws Exception {
    ReturnsProcess run = run(output, login(server, "nightly", LOADERS));
    assertThat(run.exitCode()).as(run.printed()).isEqualTo(1);
    Map<String, byte[]> files = published(output);
    assertThat(files.keySet()).isEqualTo(embedded.keySet());
    files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(embedded.get(name)));
    // A third run drops the rows of the first: that too is the owner's right.
    for (String day : List.of("2026-04-16", "2026-04-17")) {
      ReturnsProcess later = run(output, login(server, "nightly", LOADERS), day);
      assertThat(later.exitCode()).as(later.printed()).isEqualTo(1);
    }
    try (Connection reader = connect(server, "returns", "analyst", "of-the-analyst")) {
      assertThat(column(reader, "select run_id::text from audit.run order by run_id"))
          .containsExactly("1", "2", "3");
      assertThat(column(reader, "select distinct run_id::text from extract.cld_event order by 1"))
          .containsExactly("2", "3");
    }
  }

  private void onlyOneRunsAtATime(ServerOfItsOwn server, String output) throws Exception {
    try (Connection holder = connect(server, "returns", "owner", OWNERS)) {
      does(holder, "set application_name = 'asc-returns salt 2025-26 process 4711 on night'");
      does(holder, "select pg_advisory_lock(hashtext('asc-returns'), hashtext('salt 2025-26'))");
      ReturnsProcess second = run(output, login(server, "nightly", LOADERS), "2026-04-18");
      assertThat(second.exitCode()).isEqualTo(2);
      assertThat(second.printed())
          .contains("A run of salt 2025-26 is in progress")
          // What a server shows of other logins' sessions depends on its rights.
          .containsAnyOf("process 4711 on night", "login owner")
          .doesNotContain("null");
    }
  }

  private void theAnalystReadsAndNothingElse(ServerOfItsOwn server) throws SQLException {
    try (Connection analyst = connect(server, "returns", "analyst", "of-the-analyst")) {
      List<String> tables = tables(server, SCHEMAS);
      assertThat(tables).hasSizeGreaterThan(20).contains("audit.run", "returns.cell");
      for (String table : tables) {
        column(analyst, "select count(*)::text from " + table);
        denied(analyst, "insert into " + table + " default values");
        denied(analyst, "update " + table + " set " + firstColumn(server, table) + " = default");
        denied(analyst, "delete from " + table);
        denied(analyst, "truncate " + table);
        denied(analyst, "drop table " + table);
        denied(analyst, "alter table " + table + " add extra text");
      }
      for (String schema : List.of("audit", "extract", "returns", "reference", "batch", "public")) {
        denied(analyst, "create table " + schema + ".mine (a int)");
        denied(analyst, "create view " + schema + ".mine as select 1 as a");
      }
      for (String table : tables(server, List.of("batch"))) {
        denied(analyst, "select count(*) from " + table);
      }
      for (String function : List.of("open_run", "clear_run", "analyze_run")) {
        denied(analyst, "select audit." + function + "(3)");
      }
      denied(analyst, "set role returns_loader");
      assertThat(column(analyst, "select count(*)::text from returns.cell")).doesNotContain("0");
    }
  }

  private void theLoaderOwnsNothing(ServerOfItsOwn server) throws SQLException {
    try (Connection loader = connect(server, "returns", "nightly", LOADERS)) {
      denied(loader, "drop table audit.run");
      denied(loader, "alter table extract.cld_event add extra text");
      denied(loader, "delete from public.returns_schema_history");
      assertThat(
              column(
                  loader,
                  "select count(*)::text from pg_class where relowner = 'nightly'::regrole"))
          .containsExactly("0");
    }
  }

  private void noPasswordWasWritten() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*(printed.*txt|/home/log/.*)"))
          .forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(5);
    for (Path file : files) {
      assertThat(Files.readString(file)).doesNotContain(OWNERS).doesNotContain(LOADERS);
    }
  }

  @Test
  void aPasswordOnTheCommandLineIsWarnedOf() throws Exception {
    ReturnsProcess process =
        ReturnsProcess.start(
            folder,
            Map.of("RETURNS_HOME", folder.resolve("home").toString()),
            "runs",
            "--db",
            "jdbc:postgresql://127.0.0.1:1/returns?user=owner&password=secret-here");
    assertThat(process.exitCode()).isEqualTo(2);
    assertThat(process.printed())
        .contains("RETURNS_DB_PASSWORD")
        .contains("command line")
        .doesNotContain("secret-here");
  }

  private static void denied(Connection connection, String statement) {
    assertThatThrownBy(() -> does(connection, statement))
        .as(statement)
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).as(statement).isEqualTo("42501"));
  }

  private static void does(Connection connection, String statement) throws SQLException {
    try (Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private static List<String> column(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement run = connection.createStatement();
        ResultSet rows = run.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private static List<String> tables(ServerOfItsOwn server, List<String> schemas)
      throws SQLException {
    try (Connection administrator =
        connect(server, "returns", "postgres", ServerOfItsOwn.PASSWORD)) {
      return column(
          administrator,
          "select table_schema || '.' || table_name from information_schema.tables"
              + " where table_type = 'BASE TABLE' and table_schema in ('"
              + String.join("', '", schemas)
              + "')");
    }
  }

  private static String firstColumn(ServerOfItsOwn server, String table) throws SQLException {
    try (Connection administrator =
        connect(server, "returns", "postgres", ServerOfItsOwn.PASSWORD)) {
      return column(
              administrator,
              "select attname from pg_attribute where attrelid = '"
                  + table
                  + "'::regclass and attnum > 0 and attidentity = '' order by attnum")
          .get(0);
    }
  }

  private static Connection connect(
      ServerOfItsOwn server, String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(server.url(database), user, password);
  }

  private static Map<String, String> login(ServerOfItsOwn server, String user, String password) {
    return Map.of(
        "RETURNS_DB_URL",
        server.url("returns"),
        "RETURNS_DB_USER",
        user,
        "RETURNS_DB_PASSWORD",
        password);
  }

  private ReturnsProcess run(String output, Map<String, String> environment) throws IOException {
    return run(output, environment, "2026-04-15");
  }

  private ReturnsProcess run(String output, Map<String, String> environment, String asAt)
      throws IOException {
    Map<String, String> all = new HashMap<>(environment);
    all.put("RETURNS_HOME", folder.resolve("home").toString());
    return ReturnsProcess.start(
        folder,
        all,
        "run",
        "salt",
        "--year",
        "2025-26",
        "--as-at",
        asAt,
        "--input",
        "in",
        "--output",
        output);
  }

  private Map<String, byte[]> published(String output) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.resolve(output).resolve("2025-26").resolve("salt"))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
