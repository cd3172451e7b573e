package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ascreturns.build.SqlRules;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole run of DoLS over the files of a folder, as the command line does it, and what it left.
 */
final class DolsRun {

  static final String HEADER =
      "local_case_id,person_reference,la_code,cqc_location_code,date_application_received,"
          + "urgent_included,age_requirement,mental_health_requirement,"
          + "mental_capacity_requirement,no_refusals_requirement,eligibility_requirement,"
          + "best_interests_requirement,date_of_last_assessment,application_sign_off_date,"
          + "application_status,reason_not_granted,authorisation_start_date,planned_end_date,"
          + "actual_end_date,reviews_completed,date_of_birth,gender,ethnicity,main_condition";

  final DataSource database = TestDatabase.fresh();
  final JdbcClient sql = JdbcClient.create(database);
  private final Path folder;

  DolsRun(Path folder) {
    this.folder = folder;
  }

  /** Gives the extract, and the location list and population of the sample. */
  DolsRun with(List<String> lines) {
    try {
      Files.createDirectories(input());
      Files.writeString(input().resolve("dols.csv"), String.join("\n", lines) + "\n");
      Files.writeString(
          input().resolve("ref-dols-locations.csv"), resource("sample_locations.csv"));
      Files.writeString(
          input().resolve("ref-dols-population.csv"), resource("sample_population.csv"));
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
    return output().resolve("2025-26").resolve("dols").resolve(name);
  }

  /** The sample that comes with the product, or what the tests expect of it. */
  static String resource(String name) throws IOException {
    Path sample =
        Path.of(
            "input-samples",
            "dols",
            switch (name) {
              case "sample.csv" -> "dols_2025-26.csv";
              case "sample_locations.csv" -> "ref-dols-locations.csv";
              case "sample_population.csv" -> "ref-dols-population.csv";
              default -> "";
            });
    return Files.readString(
        Files.isRegularFile(sample) ? sample : Path.of("src", "test", "resources", "dols", name));
  }

  static List<NamedCsvRecord> rows(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  List<NamedCsvRecord> list(String name) throws IOException {
    return rows(Files.readString(published(name)));
  }

  static Return dols() {
    return Return.all().stream()
        .filter(declared -> declared.id().equals("dols"))
        .findFirst()
        .orElseThrow();
  }

  RunResult run(LocalDate asAt) {
    return run(asAt, Map.of());
  }

  RunResult run(LocalDate asAt, Map<String, String> overrides) {
    Set<String> rules = new HashSet<>();
    for (Extract extract : dols().extracts()) {
      extract.rules().stream().map(RuleDefinition::id).forEach(rules::add);
      SqlRules.definitions(extract.id()).stream().map(RuleDefinition::id).forEach(rules::add);
    }
    Engine engine = Engine.complete();
    RunRequest request =
        RunRequest.ofFolder(
            engine,
            dols(),
            JobFile.read("dols", Path.of("no-such-folder"))
                .settings(2025, null, asAt, overrides, rules),
            input(),
            output(),
            2,
            false);
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

  /** The rules that each line of the extract broke, by line. */
  Map<Long, List<String>> rulesByLine() {
    Map<Long, List<String>> rules = new LinkedHashMap<>();
    sql.sql(
            """
            select finding.line, finding.rule_id
            from audit.finding
            join audit.file
              on file.run_id = finding.run_id
              and file.file_no = finding.file_no
            where file.extract_id = 'dols'
              and finding.line is not null
            order by finding.line, finding.rule_id
            """)
        .query(
            (row, number) ->
                rules
                    .computeIfAbsent(row.getLong("line"), line -> new ArrayList<>())
                    .add(row.getString("rule_id")))
        .list();
    return rules;
  }

  List<String> failedChecks() {
    return sql.sql("select check_id || ' ' || detail from returns.check_result where not passed")
        .query(String.class)
        .list();
  }
}
