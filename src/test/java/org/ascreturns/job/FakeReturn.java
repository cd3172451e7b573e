package org.ascreturns.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.CleansedValue;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A return of one small extract: number, day, name. A row whose number is no number is rejected.
 */
public final class FakeReturn implements Return, Extract {

  static final RuleDefinition NUMBER = rule("FAKE-1", Scope.RECORD, Severity.REJECT);
  static final RuleDefinition BLANK_NAME = rule("FAKE-2", Scope.RECORD, Severity.WARN);
  static final RuleDefinition NO_ROWS = rule("FAKE-3", Scope.FILE, Severity.REJECT);
  static final RuleDefinition TRIMMED = rule("FAKE-4", Scope.RECORD, Severity.CLEANSE);

  static void createTable(DataSource database) {
    JdbcClient.create(database)
        .sql(
            """
            create table extract.fake (
              run_id integer not null,
              record_id bigint not null,
              file_no integer not null,
              line bigint not null,
              number integer not null,
              day date,
              name text,
              digest uuid not null,
              carried text[]
            ) partition by list (run_id)
            """)
        .update();
  }

  private static RuleDefinition rule(String id, Scope scope, Severity severity) {
    return new RuleDefinition(
        id,
        scope,
        severity,
        List.of("number"),
        List.of(),
        "check",
        "message",
        "why",
        "fix",
        "example",
        "assumed",
        2023,
        9999,
        false,
        false,
        "FakeReturn");
  }

  @Override
  public String id() {
    return "fake";
  }

  @Override
  public String title() {
    return "A fake return";
  }

  @Override
  public List<Extract> extracts() {
    return List.of(this);
  }

  @Override
  public Map<String, Object> sqlParameters(Settings settings) {
    return Map.of();
  }

  @Override
  public String table() {
    return "extract.fake";
  }

  @Override
  public List<String> columns() {
    return List.of("number", "day", "name", "digest", "carried");
  }

  @Override
  public List<RuleDefinition> rules() {
    return List.of(NUMBER, BLANK_NAME, NO_ROWS, TRIMMED);
  }

  @Override
  public int[] watchedColumns(List<String> header, Settings settings) {
    return new int[0];
  }

  @Override
  public InputFile.Identity identify(FileScan scan, Settings settings) {
    return new InputFile.Identity(
        null, settings.yearStart(), settings.yearEnd(), scan.modified(), "file time");
  }

  @Override
  public List<Finding> checkFile(InputFile file, Settings settings) {
    return file.scan().slices().isEmpty()
        ? List.of(new Finding(NO_ROWS, "(file)", null, "The file has no data rows."))
        : List.of();
  }

  @Override
  public RowJudge judge(InputFile file, Settings settings) {
    return FakeReturn::judge;
  }

  private static Outcome judge(ExtractRow row) {
    if (row.blank()) {
      return new Outcome.Blank(row.line(), row.lines());
    }
    String[] values = row.values();
    Outcome.Subject subject =
        new Outcome.Subject(
            "R" + values[0], "P" + values[0], "Fake", "Team", List.of("a", "b"), values[0]);
    if (!values[0].matches("[0-9]+")) {
      return new Outcome.Rejected(
          row.line(),
          row.lines(),
          subject,
          List.of(new Finding(NUMBER, "number", values[0], "This is no number.")),
          List.of(),
          1,
          row.line(),
          String.join(",", values));
    }
    String name = values[2].strip();
    List<CleansedValue> cleansed =
        name.equals(values[2])
            ? List.of()
            : List.of(new CleansedValue("FAKE-4", "name", values[2], name));
    List<Finding> findings =
        name.isEmpty() ? List.of(new Finding(BLANK_NAME, "name", null, "No name.")) : List.of();
    return new Outcome.Accepted(
        row.line(),
        row.lines(),
        subject,
        findings,
        cleansed,
        copy ->
            copy.integer(Integer.valueOf(values[0]))
                .date(LocalDate.parse(values[1]))
                .text(name)
                .digest(2, row.line())
                .texts(List.of(name, "x")));
  }
}
