package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an operator sees of runs and notes, through the command line. */
class RunsCommandTest {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final String url = TestDatabase.emptyUrl();

  @TempDir Path folder;

  @BeforeEach
  void listen() throws IOException {
    PrintStream ear = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(ear);
    System.setErr(ear);
    Files.createDirectories(folder.resolve("in"));
    try (InputStream sample = getClass().getResourceAsStream("/cld/sample_r2.csv")) {
      Files.copy(
          Objects.requireNonNull(sample),
          folder.resolve("in").resolve("999_CLD_20250401_20260331_20260415060000.csv"));
    }
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  private int returns(String... arguments) {
    said.reset();
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--db", url));
    return Returns.run(new Place(folder, Map.of()), all.toArray(new String[0]));
  }

  private int run(String asAt, String output) {
    return returns(
        "run", "salt", "--year", "2025-26", "--as-at", asAt, "--input", "in", "--output", output);
  }

  /** The columns of the line of a run, without what it took. */
  private List<String> line(int run) {
    assertThat(returns("runs")).isZero();
    return said.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.strip().startsWith(run + " "))
        .map(line -> line.strip().split(" {2,}"))
        .map(Arrays::asList)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theListSaysWhatARunCameToAndWhichCanBeResumed() throws IOException {
    assertThat(returns("runs")).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("There is no run yet.");

    // 9 of 65 rows are rejected, more than the 5 percent that the job allows.
    assertThat(run("2026-04-15", "out")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("No notes on warnings: there is no " + folder.resolve("jobs"));
    assertThat(line(1))
        .startsWith(
            "1", "salt", "2025-26", "999", "15/04/2026", "completed, a threshold was passed")
        .contains("65", "56", "9");
    assertThat(line(1).get(9)).matches("0:[0-9]{2}:[0-9]{2}");

    Path year = Files.createDirectories(folder.resolve("blocked").resolve("2025-26"));
    Files.writeString(year.resolve(".salt"), "a file where a folder should be");
    assertThat(run("2026-04-16", "blocked")).isEqualTo(3);
    assertThat(line(2)).startsWith("2", "salt", "2025-26", "999", "16/04/2026", "failed", "65");
    assertThat(line(2)).endsWith("yes");

    assertThat(run("2026-04-17", "out")).isEqualTo(1);
    assertThat(line(2)).endsWith("no, run 3 is newer");
    assertThat(line(3)).contains("17/04/2026");

    // Going on with run 2 would put older figures in place of those of run 3.
    assertThat(returns("resume")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("Nothing to resume: run 3 is complete.");
  }

  @Test
  void aRunWhoseProcessIsGoneIsBrokenOffAndCanBeResumed() {
    assertThat(returns("runs")).isZero();
    new JdbcTemplate(database())
        .update(
            """
            insert into audit.run
              (run_key, return_id, year, council, as_at, input_sha256, settings, status)
            values ('key', 'salt', '2025-26', '999', '2026-04-15', 'none', '{}', 'running')
            """);

    assertThat(line(1))
        .containsExactly(
            "1", "salt", "2025-26", "999", "15/04/2026", "broken off", "0", "0", "0", "yes");
  }

  @Test
  void brokenNotesAreWrongUseAndNothingIsChanged() throws IOException {
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(
        folder.resolve("jobs").resolve("notes.csv"),
        "rule,record,person,reason,accepted_until\nCLD-X014,REV-0061,,,31/12/2026\n");

    assertThat(run("2026-04-15", "out")).isEqualTo(2);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("notes.csv, line 2, reason: it is missing. Say why the warning is accepted.");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(
            new JdbcTemplate(database())
                .queryForObject("select to_regnamespace('audit') is null", Boolean.class))
        .isTrue();
  }

  @Test
  void theEndOfARunSaysHowTheNotesFared() throws IOException {
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(
        folder.resolve("jobs").resolve("notes.csv"),
        """
        rule,record,person,reason,accepted_until
        CLD-X014,REV-0061,,Seen on paper,31/12/2026
        CLD-X014,REV-9999,,No such record,31/12/2026
        CLD-X010,SER-0062,,Was right in winter,31/01/2026
        """);

    assertThat(run("2026-04-15", "out")).isEqualTo(1);

    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains(
            "Warnings accepted by notes: 1; notes without effect: 1; notes that have expired: 1."
                + " See the sheet Notes.");
  }

  private PGSimpleDataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url);
    return database;
  }
}
