package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

/** A whole run of the survey over the files of a folder, and what it left. */
final class AscsRun {

  private static final LocalDate AS_AT = LocalDate.of(2026, 5, 1);

  final DataSource database = TestDatabase.fresh();
  final JdbcClient sql = JdbcClient.create(database);
  private final Path folder;

  AscsRun(Path folder) {
    this.folder = folder;
  }

  /** Gives a file of the input. */
  AscsRun with(String name, String text) {
    try {
      Files.createDirectories(input());
      Files.writeString(input().resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path input() {
    return folder.resolve("in");
  }

  Path published(String name) {
    return folder.resolve("out").resolve("2025-26").resolve("ascs").resolve(name);
  }

  static String sample(String name) throws IOException {
    return Files.readString(Path.of("input-samples", "ascs", name));
  }

  static String resource(String name) throws IOException {
    return Files.readString(Path.of("src", "test", "resources", "ascs", name));
  }

  static List<NamedCsvRecord> rows(String text) {
    return CsvReader.builder().detectBomHeader(false).ofNamedCsvRecord(text).stream().toList();
  }

  List<NamedCsvRecord> list(String name) throws IOException {
    return rows(Files.readString(published(name)));
  }

  static Return ascs() {
    return Return.all().stream()
        .filter(declared -> declared.id().equals("ascs"))
        .findFirst()
        .orElseThrow();
  }

  /** The files as the run would take them; needs no database. */
  static RunRequest request(Path input, Path output, Map<String, String> overrides) {
    Set<String> rules = new HashSet<>();
    for (Extract extract : ascs().extracts()) {
      extract.rules().stream().map(RuleDefinition::id).forEach(rules::add);
      SqlRules.definitions(extract.id()).stream().map(RuleDefinition::id).forEach(rules::add);
    }
    return RunRequest.ofFolder(
        Engine.complete(),
        ascs(),
        JobFile.read("ascs", Path.of("no-such-folder"))
            .settings(2025, null, AS_AT, overrides, rules),
        input,
        output,
        2,
        false);
  }

  RunResult run(Map<String, String> overrides) {
    return run(Engine.complete(), overrides);
  }

  /** Applies the rules, and makes nothing. */
  RunResult check(Map<String, String> overrides) {
    return run(Engine.complete().checking(), overrides);
  }

  private RunResult run(Engine engine, Map<String, String> overrides) {
    RunRequest request = request(input(), folder.resolve("out"), overrides);
    try (RunEngine started = RunEngine.start(database, engine)) {
      return started.launcher().launch(request, Progress.SILENT);
    }
  }

  /** Every cell of the run, "table row column" and its value as cells.csv prints it. */
  Map<String, String> cells() throws IOException {
    Map<String, String> cells = new TreeMap<>();
    for (NamedCsvRecord cell : list("cells.csv")) {
      cells.put(
          cell.getField("table") + " " + cell.getField("row") + " " + cell.getField("column"),
          cell.getField("value"));
    }
    return cells;
  }

  /** What was found, "person rule field". */
  List<String> findings(String rulePattern) {
    return sql.sql(
            """
            select coalesce(record, 'return') || ' ' || rule_id || ' ' || field
            from audit.finding
            where rule_id ~ :pattern
            order by 1
            """)
        .param("pattern", rulePattern)
        .query(String.class)
        .list();
  }

  /** One row of a query by column. */
  Map<String, Object> row(String query) {
    return new LinkedHashMap<>(sql.sql(query).query().singleRow());
  }
}
