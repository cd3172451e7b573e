package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.ascreturns.build.SqlRules;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs of the local indicators and of the returns that they read, in one database. */
final class IndicatorsRun implements AutoCloseable {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  final DataSource database = TestDatabase.fresh();
  final JdbcClient sql = JdbcClient.create(database);
  private final Engine engine = Engine.complete();
  private final RunEngine started = RunEngine.start(database, engine);
  private final Path folder;

  IndicatorsRun(Path folder) {
    this.folder = folder;
  }

  @Override
  public void close() {
    started.close();
  }

  Path input(String name) {
    try {
      return Files.createDirectories(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  IndicatorsRun with(String input, String file, List<String> lines) {
    try {
      Files.writeString(input(input).resolve(file), String.join("\n", lines) + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The run of a return over the files of an input, as the command line does it. */
  RunResult run(
      String returnId, String input, int year, LocalDate asAt, Map<String, String> overrides) {
    Return declared =
        Return.all().stream()
            .filter(candidate -> candidate.id().equals(returnId))
            .findFirst()
            .orElseThrow();
    Set<String> rules = new HashSet<>();
    declared
        .extracts()
        .forEach(extract -> extract.rules().stream().map(RuleDefinition::id).forEach(rules::add));
    declared
        .folders()
        .forEach(
            name ->
                SqlRules.definitions(name).stream().map(RuleDefinition::id).forEach(rules::add));
    return started
        .launcher()
        .launch(
            RunRequest.ofFolder(
                engine,
                declared,
                JobFile.read(returnId, Path.of("no-such-folder"))
                    .settings(year, null, asAt, overrides, rules),
                input(input),
                output(input),
                2,
                false),
            Progress.SILENT);
  }

  Path output(String input) {
    return folder.resolve("out of " + input);
  }

  List<NamedCsvRecord> published(String input, String file) {
    try {
      return CsvReader.builder()
          .ofNamedCsvRecord(Files.readString(output(input).resolve(file)))
          .stream()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of indicators.csv by "id part basis month". */
  Map<String, NamedCsvRecord> figures(String input, String yearName) {
    Map<String, NamedCsvRecord> figures = new LinkedHashMap<>();
    for (NamedCsvRecord line : published(input, yearName + "/indicators.csv")) {
      figures.put(
          String.join(
                  " ",
                  line.getField("id"),
                  line.getField("part"),
                  line.getField("basis"),
                  line.getField("month"))
              .replace("  ", " "),
          line);
    }
    return figures;
  }

  /** A row of Client Level Data; fields by their national names, dates as they are written here. */
  static Map<String, String> event(
      String person, String kind, String start, String end, Map<String, String> more) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("LA Code", "999");
    values.put("LA Person Unique Identifier", person);
    values.put("Gender", "Female");
    values.put("Ethnicity", "No data: Undeclared or not known");
    values.put("Date of Birth", "01/01/1940");
    values.put("Client Type", "Service user");
    values.put("Event Type", kind);
    values.put("Event Start Date", day(start));
    values.put("Event End Date", day(end));
    values.putAll(more);
    return values;
  }

  private static String day(String iso) {
    return iso.isEmpty() ? "" : LocalDate.parse(iso).format(DAY);
  }

  /** An extract of Client Level Data for a period. */
  IndicatorsRun withEvents(
      String input, String file, String from, String to, List<Map<String, String>> events) {
    List<String> header = new ArrayList<>(AscofRun.rows("/cld/sample_r2.csv").get(0).getHeader());
    header.add("Team");
    List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
    int number = 1;
    for (Map<String, String> event : events) {
      Map<String, String> values = new LinkedHashMap<>(event);
      values.put("Reporting Period Start Date", day(from));
      values.put("Reporting Period End Date", day(to));
      values.putIfAbsent("Event Reference", "E" + number++);
      lines.add(
          String.join(
              ",",
              header.stream()
                  .map(name -> values.getOrDefault(name, ""))
                  .map(value -> value.contains(",") ? '"' + value + '"' : value)
                  .toList()));
    }
    return with(input, file, lines);
  }
}
