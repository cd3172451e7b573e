package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that the packaged jar says, logs and remembers about runs that go well and runs that
 * fail in every stage, searched for every NHS number, name, date of birth and postcode of the
 * input.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataIT {

  /** Schemas whose tables are about runs, not about people. */
  private static final List<String> ABOUT_RUNS =
      List.of(
          "audit.run",
          "audit.file",
          "audit.slice",
          "audit.file_volume",
          "returns.layout_cell",
          "returns.cell",
          "returns.check_result",
          "returns.submission");

  private final Path folder;
  private final SecretExtract extract;
  private final String url = TestDatabase.emptyUrl();
  private final JdbcClient sql;
  private final Map<String, String> said = new LinkedHashMap<>();

  PersonalDataIT(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.extract = new SecretExtract();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    this.sql = JdbcClient.create(source);
  }

  @BeforeAll
  void runWellAndFailInEveryStage() throws Exception {
    extract.write(folder.resolve("in"));
    assertThat(run("goes well", "in", "2026-04-15")).isEqualTo(1);
    failing("extract.cld_event", "new.nhs_number || new.date_of_birth || new.postcode");
    failing("audit.rejected_row", "new.raw");
    failing("extract.cld_spine", "row_to_json(new)::text");
    failing("audit.hit", "(select string_agg(raw, ' ') from audit.rejected_row)");
    failing("returns.salt_lts_event", "(select string_agg(e::text, ' ') from extract.cld_event e)");
    refusedByTheServer();
    extract.writeWithoutHeader(folder.resolve("headless"));
    assertThat(run("without header", "headless", "2026-04-15")).isEqualTo(2);
    Path torn = Files.createDirectories(folder.resolve("torn"));
    String text = Files.readString(folder.resolve("in").resolve(SecretExtract.NAME));
    Files.writeString(torn.resolve(SecretExtract.NAME), text + "999,\"9990001375,Zebedee1\n");
    assertThat(run("with an open quote", "torn", "2026-04-15")).isEqualTo(2);
    assertThat(returns("resumed", "resume")).isBetween(0, 1);
  }

  /** A statement that fails with the row in the server's words, whatever stage it is in. */
  private void failing(String table, String words) throws Exception {
    sql.sql(
            """
            create or replace function public.tell() returns trigger language plpgsql as $$
            begin
              raise exception 'row %s', WORDS
                using detail = 'Failing row ' || WORDS, hint = WORDS, errcode = '22000';
            end
            $$
            """
                .replace("WORDS", words)
                .replace("%s", "%"))
        .update();
    sql.sql(
            "create trigger tell before insert on "
                + table
                + " for each row execute function tell()")
        .update();
    assertThat(run("fails at " + table, "in", "2026-04-16")).isEqualTo(3);
    assertThat(said.get("fails at " + table)).contains("22000");
    sql.sql("drop trigger tell on " + table).update();
  }

  /** COPY tells of a value that does not fit its column, and of the line it stands in. */
  private void refusedByTheServer() throws Exception {
    // A view on the column stands in the way; nothing in this test reads it.
    sql.sql("drop view extract.cld_field_value cascade").update();
    sql.sql("alter table extract.cld_event alter column postcode type date using null").update();
    assertThat(run("does not fit", "in", "2026-04-17")).isEqualTo(3);
    assertThat(said.get("does not fit")).contains("22P03");
    sql.sql("alter table extract.cld_event alter column postcode type text").update();
  }

  private int run(String what, String input, String asAt) throws Exception {
    return returns(
        what,
        "run",
        "salt",
        "--year",
        "2025-26",
        "--as-at",
        asAt,
        "--input",
        input,
        "--output",
        "out");
  }

  private int returns(String what, String... arguments) throws Exception {
    ReturnsProcess process =
        ReturnsProcess.start(
            folder,
            Map.of("RETURNS_DB_URL", url, "RETURNS_HOME", folder.resolve("home").toString()),
            arguments);
    int code = process.exitCode();
    said.put(what, process.printed());
    return code;
  }

  @Test
  void nothingPersonalIsPrintedOrLogged() throws IOException {
    said.forEach((run, text) -> assertNone(run, text, extract.all()));
    List<Path> logs;
    try (Stream<Path> all = Files.walk(folder.resolve("home"))) {
      logs = all.filter(Files::isRegularFile).toList();
    }
    assertThat(logs).isNotEmpty();
    for (Path log : logs) {
      assertNone(log.toString(), Files.readString(log), extract.all());
    }
  }

  @Test
  void theLogTellsWhatFailed() throws IOException {
    assertThat(Files.readString(folder.resolve("home/log/returns.log")))
        .contains("SQLSTATE 22000")
        .contains("reconcile");
  }

  @Test
  void nothingPersonalIsInSpringBatchsTables() {
    assertThat(tables("batch")).contains("batch.batch_step_execution");
    tables("batch").forEach(table -> assertNone(table, content(table), extract.all()));
    assertThat(content("batch.batch_step_execution")).contains("SQLSTATE 22000");
  }

  @Test
  void nothingPersonalIsInTheTablesAboutRuns() {
    ABOUT_RUNS.forEach(table -> assertNone(table, content(table), extract.all()));
  }

  @Test
  void namesReachNoTable() {
    for (String schema : List.of("audit", "extract", "returns", "reference", "batch")) {
      tables(schema).forEach(table -> assertNone(table, content(table), extract.names()));
    }
    // The proof that this would find them: the rows are there, other columns and all.
    assertThat(content("audit.rejected_row")).contains("9990046581");
  }

  @Test
  void namesReachNoOutputAndNoFileIsNamedAfterAPerson() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve("out"))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    assertThat(files).hasSizeGreaterThan(7);
    for (Path file : files) {
      assertNone(file.toString(), text(file), extract.names());
      assertNone("the name of a file", file.toString(), extract.all());
    }
  }

  private List<String> tables(String schema) {
    return sql.sql(
            """
            select table_schema || '.' || table_name
            from information_schema.tables
            where table_schema = ?
            """)
        .param(schema)
        .query(String.class)
        .list();
  }

  private String content(String table) {
    return String.join(
        "\n", sql.sql("select t::text from " + table + " as t").query(String.class).list());
  }

  /** Workbooks are packed. */
  private static String text(Path file) throws IOException {
    if (!file.toString().endsWith(".xlsx")) {
      return Files.readString(file);
    }
    List<String> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return String.join("\n", parts);
  }

  private static void assertNone(String where, String text, Set<String> secrets) {
    String found =
        secrets.stream()
            .filter(text::contains)
            .map(
                secret ->
                    secret
                        + " in: "
                        + Arrays.stream(text.split("\n"))
                            .filter(line -> line.contains(secret))
                            .findFirst()
                            .map(line -> line.substring(0, Math.min(300, line.length())))
                            .orElse(""))
            .limit(3)
            .collect(Collectors.joining("\n"));
    assertThat(found).as(where).isEmpty();
  }
}
