package org.ascreturns.job;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of many cases in one run, and what the run says of each. */
final class CrossRun {

  private static final String REQUEST = "request";

  /** Name and period of the files that a case can write to. */
  private enum Extract {
    YEAR("999_CLD_20250401_20260331_20260415060000.csv", "01/04/2025", "31/03/2026"),
    YEAR_AS_SENT_BEFORE("999_CLD_20250401_20260331_20260410060000.csv", "01/04/2025", "31/03/2026"),
    OVER_THE_YEAR_END("999_CLD_20240701_20250630_20250720060000.csv", "01/07/2024", "30/06/2025");

    private final String fileName;
    private final String start;
    private final String end;

    Extract(String fileName, String start, String end) {
      this.fileName = fileName;
      this.start = start;
      this.end = end;
    }
  }

  record Found(String rule, String field, String message) {}

  /** What the base of the later steps says of a row that is in it. */
  record State(
      @Nullable String end,
      @Nullable String death,
      @Nullable String outcome,
      @Nullable String closure,
      boolean rejected) {}

  private record Place(Extract extract, long line) {}

  final JdbcClient sql;
  final Path published;
  private final Map<CrossCase.Line, Place> places = new IdentityHashMap<>();
  private final Map<Place, List<Found>> findings = new HashMap<>();
  private final Map<Place, Map<String, String>> effects = new HashMap<>();
  private final Map<Place, String> dispositions = new HashMap<>();
  private final Map<Place, Boolean> inFigures = new HashMap<>();
  private final Map<Place, State> before = new HashMap<>();
  private final Map<Place, State> after = new HashMap<>();

  CrossRun(String settings, List<CrossCase> cases, Path folder) {
    DataSource database = TestDatabase.fresh();
    sql = JdbcClient.create(database);
    Path input = folder.resolve("in");
    write(cases, input);
    Engine engine = settings.isEmpty() ? Engine.complete() : Engine.complete().checking();
    Path output = folder.resolve("out");
    published = output.resolve("2025-26").resolve("salt");
    RunRequest request =
        RunRequest.ofFolder(engine, SaltRun.salt(), settings(settings), input, output, 2, false);
    try (RunEngine started = RunEngine.start(database, engine)) {
      RunResult result = started.launcher().launch(request, Progress.SILENT);
      if (result.ending() != RunResult.Ending.COMPLETED) {
        throw new IllegalStateException("The run ended " + result.ending());
      }
    }
    collect();
  }

  /** Parameters, and severities of rules, over those of the job. */
  private static Settings settings(String written) {
    Map<String, String> parameters = CrossCase.pairs(written, "|", text -> text);
    Map<String, Severity> severities = new TreeMap<>();
    parameters
        .entrySet()
        .removeIf(
            entry -> {
              boolean rule = entry.getKey().startsWith("CLD-");
              if (rule) {
                severities.put(entry.getKey(), Severity.ofWord(entry.getValue()));
              }
              return rule;
            });
    Settings job = SaltRun.settings(parameters);
    return new Settings(
        job.returnId(),
        job.year(),
        job.council(),
        job.asAt(),
        job.parameters(),
        severities,
        job.inputs(),
        job.maxRejectedPercent());
  }

  private void write(List<CrossCase> cases, Path input) {
    try {
      Files.createDirectories(input);
      for (Extract extract : Extract.values()) {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(CrossCases.row(REQUEST, 0));
        for (CrossCase one : cases) {
          for (CrossCase.Line line : one.lines()) {
            if (line.file() == extract.ordinal() + 1) {
              rows.add(line.values());
              places.put(line, new Place(extract, rows.size() + 1));
            }
          }
        }
        if (extract == Extract.YEAR || rows.size() > 1) {
          write(extract, rows, input.resolve(extract.fileName));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Extract extract, List<Map<String, String>> rows, Path file)
      throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(CrossCases.HEADER);
      for (Map<String, String> row : rows) {
        Map<String, String> values = new LinkedHashMap<>(row);
        values.replace("Reporting Period Start Date", extract.start);
        values.replace("Reporting Period End Date", extract.end);
        csv.writeRecord(values.values());
      }
    }
  }

  private void collect() {
    each(
        "select file.name, row.line, rule_id as a, field as b, message as c, null as d, null as e"
            + " from audit.finding as row join audit.file using (run_id, file_no)"
            + " where row.record_id is not null order by rule_id, field, message",
        (place, row) ->
            findings
                .computeIfAbsent(place, key -> new ArrayList<>())
                .add(new Found(text(row, "a"), text(row, "b"), text(row, "c"))));
    each(
        "select file.name, row.line, field as a, after as b, null as c, null as d, null as e"
            + " from audit.cleansed_value as row join audit.file using (run_id, file_no)"
            + " where from_sql",
        (place, row) -> {
          Map<String, String> here = effects.computeIfAbsent(place, key -> new LinkedHashMap<>());
          if (here.put(text(row, "a"), text(row, "b")) != null) {
            here.put("twice", text(row, "a"));
          }
        });
    each(
        "select file.name, row.line, row.disposition as a, null as b, null as c, null as d, null as e"
            + " from extract.cld_disposition as row join audit.file using (run_id, file_no)",
        (place, row) -> dispositions.put(place, text(row, "a")));
    each(
        "select file.name, row.line, row.reportable as a"
            + " from extract.cld_spine as row join audit.file using (run_id, file_no)",
        (place, row) -> inFigures.put(place, Boolean.valueOf(text(row, "a"))));
    each(
        state("der_event_end_date", "event_outcome", "null", "false")
            + "extract.cld_event as row join audit.file using (run_id, file_no)",
        (place, row) -> before.put(place, stateOf(row)));
    each(
        state("der_end_date", "outcome", "closure_reason", "rejected")
            + "extract.cld_spine as row join audit.file using (run_id, file_no)",
        (place, row) -> after.put(place, stateOf(row)));
  }

  private static String state(String end, String outcome, String closure, String rejected) {
    return "select file.name, row.line, to_char("
        + end
        + ", 'DD/MM/YYYY') as a, to_char(date_of_death, 'DD/MM/YYYY') as b, "
        + outcome
        + " as c, "
        + closure
        + " as d, "
        + rejected
        + " as e from ";
  }

  private static State stateOf(Map<String, Object> row) {
    return new State(
        (String) row.get("a"),
        (String) row.get("b"),
        (String) row.get("c"),
        (String) row.get("d"),
        (Boolean) Objects.requireNonNull(row.get("e")));
  }

  private static String text(Map<String, Object> row, String column) {
    return Objects.requireNonNull(row.get(column), column).toString();
  }

  private interface Taken {
    void take(Place place, Map<String, Object> row);
  }

  private void each(String query, Taken taken) {
    for (Map<String, Object> row : sql.sql(query).query().listOfRows()) {
      for (Extract extract : Extract.values()) {
        if (extract.fileName.equals(row.get("name"))) {
          taken.take(new Place(extract, ((Number) row.get("line")).longValue()), row);
        }
      }
    }
  }

  long line(CrossCase.Line line) {
    return place(line).line();
  }

  List<Found> findings(CrossCase.Line line) {
    return findings.getOrDefault(place(line), List.of());
  }

  Map<String, String> effect(CrossCase.Line line) {
    return effects.getOrDefault(place(line), Map.of());
  }

  /** Whether a figure may count the row. */
  boolean inFigures(CrossCase.Line line) {
    return inFigures.getOrDefault(place(line), false);
  }

  String disposition(CrossCase.Line line) {
    return dispositions.getOrDefault(place(line), "nothing");
  }

  /** As staging left it; null where the row was rejected there. */
  @Nullable State before(CrossCase.Line line) {
    return before.get(place(line));
  }

  /** After the rules across records; null where the row never came so far. */
  @Nullable State after(CrossCase.Line line) {
    return after.get(place(line));
  }

  /** The findings on the row of person 0, which stands first in every file. */
  List<Found> findingsOnFirstRows() {
    return findings.entrySet().stream()
        .filter(entry -> entry.getKey().line() == 2)
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  private Place place(CrossCase.Line line) {
    return Objects.requireNonNull(places.get(line));
  }
}
