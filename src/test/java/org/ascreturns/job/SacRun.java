package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ascreturns.build.SqlRules;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole run of SAC over the files of a folder, as the command line does it, and what it left. */
final class SacRun {

  static final LocalDate EXTRACTED = LocalDate.of(2026, 4, 20);
  static final List<String> FILES =
      List.of(
          "persons",
          "person_conditions",
          "concerns",
          "enquiries",
          "enquiry_risks",
          "enquiry_outcomes",
          "sars",
          "sar_individuals");

  final DataSource database;
  final JdbcClient sql;
  private final Path folder;

  SacRun(Path folder) {
    this(folder, TestDatabase.fresh());
  }

  SacRun(Path folder, DataSource database) {
    this.folder = folder;
    this.database = database;
    this.sql = JdbcClient.create(database);
  }

  /** Gives the files of the sample that comes with the product. */
  SacRun withSample() {
    FILES.forEach(file -> with(file, sample(file)));
    return this;
  }

  static List<String> sample(String file) {
    try {
      return Files.readAllLines(Path.of("input-samples", "sac", "sac-" + file + ".csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a file with its header. */
  SacRun with(String file, List<String> lines) {
    try {
      Files.createDirectories(input());
      Files.writeString(input().resolve("sac-" + file + ".csv"), String.join("\n", lines) + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path input() {
    return folder.resolve("in");
  }

  Path output() {
    return folder.resolve("out");
  }

  Path published(String name) {
    return output().resolve("2025-26").resolve("sac").resolve(name);
  }

  static List<NamedCsvRecord> rows(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  static List<NamedCsvRecord> resource(String name) throws IOException {
    return rows(Files.readString(Path.of("src", "test", "resources", "sac", name)));
  }

  List<NamedCsvRecord> list(String name) throws IOException {
    return rows(Files.readString(published(name)));
  }

  static Return sac() {
    return Return.all().stream()
        .filter(declared -> declared.id().equals("sac"))
        .findFirst()
        .orElseThrow();
  }

  static Set<String> ruleIds() {
    Set<String> rules = new HashSet<>();
    sac()
        .extracts()
        .forEach(extract -> extract.rules().stream().map(RuleDefinition::id).forEach(rules::add));
    SqlRules.definitions("sac").stream().map(RuleDefinition::id).forEach(rules::add);
    return rules;
  }

  RunRequest request(Engine engine, LocalDate asAt, Map<String, String> overrides) {
    return RunRequest.ofFolder(
        engine,
        sac(),
        JobFile.read("sac", Path.of("no-such-folder"))
            .settings(2025, null, asAt, overrides, ruleIds()),
        input(),
        output(),
        2,
        false);
  }

  RunResult run() {
    return run(EXTRACTED, Map.of());
  }

  RunResult run(LocalDate asAt, Map<String, String> overrides) {
    Engine engine = Engine.complete();
    RunRequest request = request(engine, asAt, overrides);
    try (RunEngine started = RunEngine.start(database, engine)) {
      return started.launcher().launch(request, Progress.SILENT);
    }
  }

  /** Every cell of a run, "table row column" and its value as cells.csv prints it. */
  Map<String, String> cells() throws IOException {
    Map<String, String> cells = new TreeMap<>();
    for (NamedCsvRecord cell : list("cells.csv")) {
      cells.put(
          cell.getField("table") + " " + cell.getField("row") + " " + cell.getField("column"),
          cell.getField("value"));
    }
    return cells;
  }

  /** Every finding on a row: file, record, rule and field, with blanks between, in their order. */
  List<String> findings() {
    return sql.sql(
            """
            select concat_ws(
              ' ',
              substr(file.extract_id, 5),
              coalesce(finding.record, 'line ' || finding.line),
              finding.rule_id,
              finding.field
            )
            from audit.finding
            join audit.file
              on file.run_id = finding.run_id
              and file.file_no = finding.file_no
            where finding.line is not null
            order by 1
            """)
        .query(String.class)
        .list();
  }

  /** What failed: check, severity, table and words. */
  List<String> failedChecks() {
    return sql.sql(
            """
            select check_id || ' ' || severity || ' ' || table_id || ': ' || detail
            from returns.check_result
            where not passed
            order by 1
            """)
        .query(String.class)
        .list();
  }
}
