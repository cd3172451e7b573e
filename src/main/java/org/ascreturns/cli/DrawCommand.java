package org.ascreturns.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ascreturns.build.SqlFile;
import org.ascreturns.database.Database;
import org.ascreturns.job.JobFile;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.Sampling;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws the sample of a survey. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description =
        "Draws the sample: the population by stratum, who is left out and why, sizes, a seeded draw.",
    footer = {"", "Example: returns ascs sample --year 2025-26 --file ascs_eligible.csv"})
final class DrawCommand implements Callable<Integer> {

  private final Parts parts;
  private final Place place;
  private final Return declared;
  private final Sampling sampling;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      required = true,
      converter = Years.class,
      description = "Survey year, for example 2025-26.")
  private int year;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "The population one by one, as CSV: person_id, age, gender, primary_support_reason,"
              + " support_setting. Without it, the case extract of the last complete run.")
  private @Nullable Path file;

  @Option(
      names = "--extract-date",
      paramLabel = "DATE",
      converter = Days.class,
      description = "Day of the population, where the case extract gives it; today by default.")
  private @Nullable LocalDate extractDate;

  @Option(
      names = "--exclude",
      paramLabel = "FILE",
      description = "People who must not be drawn, as CSV: person_id, reason.")
  private @Nullable Path exclude;

  @Option(
      names = "--response-rate",
      paramLabel = "SHARE",
      description = "Share of people expected to answer, for example 0.35; default: the job's.")
  private @Nullable BigDecimal responseRate;

  @Option(
      names = "--stratum-rate",
      paramLabel = "STRATUM=SHARE",
      description = "The same of one stratum, for example 1=0.45.")
  private Map<Integer, BigDecimal> stratumRates = new LinkedHashMap<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed, another draw; default: the job's.")
  private @Nullable Long seed;

  @Option(
      names = "--council",
      paramLabel = "CODE",
      converter = Councils.class,
      description = "Three-digit council code; default: the job's.")
  private @Nullable String council;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder for the outputs; default: output.")
  private Path output = Path.of("output");

  @Mixin private DatabaseOption database = new DatabaseOption();

  DrawCommand(Parts parts, Place place, Return declared, Sampling sampling) {
    this.parts = parts;
    this.place = place;
    this.declared = declared;
    this.sampling = sampling;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    LocalDate day = extractDate == null ? LocalDate.now(ZoneId.systemDefault()) : extractDate;
    Settings settings =
        JobFile.read(declared.id(), place.directory())
            .settings(year, council, day, Map.of(), parts.changeableRules());
    BigDecimal rate = responseRate == null ? settings.decimal("response_rate") : responseRate;
    mustBeShare(rate);
    stratumRates.values().forEach(DrawCommand::mustBeShare);
    List<Map<String, String>> people =
        file == null ? fromDatabase(settings, day, out) : lines(file);
    List<Map<String, String>> left = exclude == null ? List.of() : lines(exclude);
    try {
      Sampling.Drawn drawn =
          sampling.draw(
              new Sampling.Request(
                  settings,
                  people,
                  left,
                  seed == null ? settings.integer("seed") : seed,
                  rate,
                  stratumRates));
      drawn.says().forEach(out::println);
      Path folder =
          place.resolve(output).resolve(settings.yearName()).resolve(declared.id() + "-sample");
      for (Sampling.Table table : drawn.tables()) {
        out.println("Written: " + write(folder, table));
      }
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(Objects.requireNonNullElse(e.getMessage(), "Wrong use."));
    }
    out.flush();
    return 0;
  }

  private static void mustBeShare(BigDecimal rate) {
    if (rate.signum() <= 0 || rate.compareTo(BigDecimal.ONE) > 0) {
      throw new WrongUseException("A response rate is above 0 and not above 1, for example 0.35.");
    }
  }

  private List<Map<String, String>> lines(Path named) {
    Path path = place.resolve(named);
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(path)) {
      List<Map<String, String>> lines = new ArrayList<>();
      for (NamedCsvRecord line : reader) {
        Map<String, String> values = new HashMap<>();
        line.getFieldsAsMap()
            .forEach(
                (name, value) -> values.put(name.strip().toLowerCase(Locale.ROOT), value.strip()));
        lines.add(values);
      }
      return lines;
    } catch (IOException | RuntimeException e) {
      throw new WrongUseException(
          "The file " + path + " could not be read as CSV with a header line.");
    }
  }

  private List<Map<String, String>> fromDatabase(
      Settings settings, LocalDate day, PrintWriter out) {
    try (Database opened = database.open(place, 1)) {
      NamedParameterJdbcTemplate sql = new NamedParameterJdbcTemplate(opened.dataSource());
      Map<String, Object> source =
          sql
              .queryForList(
                  statement("source"), Map.of("council", settings.council(), "extract_date", day))
              .stream()
              .findFirst()
              .orElseThrow(
                  () ->
                      new WrongUseException(
                          "No complete run of council "
                              + settings.council()
                              + " in the database has read a case extract whose period began by "
                              + day
                              + ". Name a list with --file, or run a return on the case extract"
                              + " first."));
      List<Map<String, String>> people =
          sql.query(
              statement("population"),
              Map.of(
                  "run_id",
                  Objects.requireNonNull(source.get("run_id")),
                  "file_no",
                  Objects.requireNonNull(source.get("file_no")),
                  "extract_date",
                  day),
              (row, number) -> values(row));
      out.println(
          "Population of "
              + day
              + ", from "
              + source.get("name")
              + " (run "
              + source.get("run_id")
              + ").");
      if (!Boolean.TRUE.equals(source.get("reaches"))) {
        out.println(
            "That file ends on "
                + source.get("period_end")
                + ", before the day of the population: who began or ended later is not seen.");
      }
      if (people.isEmpty()) {
        throw new WrongUseException(
            "Nobody in it has long-term support on that day. Another day: --extract-date.");
      }
      return people;
    }
  }

  private String statement(String name) {
    return SqlFile.read("sql/" + declared.id() + "/draw/" + name + ".sql").statement();
  }

  private static Map<String, String> values(ResultSet row) throws SQLException {
    Map<String, String> values = new HashMap<>();
    for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
      values.put(
          row.getMetaData().getColumnLabel(c), Objects.requireNonNullElse(row.getString(c), ""));
    }
    return values;
  }

  private static Path write(Path folder, Sampling.Table table) {
    Path target = folder.resolve(table.name() + ".csv");
    try {
      Files.createDirectories(folder);
      OwnFile.create(target);
      try (CsvWriter csv = CsvWriter.builder().build(target)) {
        csv.writeRecord(table.header());
        table
            .lines()
            .forEach(line -> csv.writeRecord(line.stream().map(DrawCommand::inert).toList()));
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("The sample could not be written", e);
    }
  }

  /** What a spreadsheet would take for a formula stays text. */
  private static String inert(String value) {
    return value.matches("(?s)[=+\\-@\\t\\r].*") && !value.matches("-?[0-9.]+")
        ? "'" + value
        : value;
  }
}
