package org.ascreturns.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.build.Comparison;
import org.ascreturns.build.Comparisons;
import org.ascreturns.build.Earlier;
import org.ascreturns.build.Tolerances;
import org.ascreturns.build.Variance;
import org.ascreturns.database.Database;
import org.ascreturns.job.Comparing;
import org.ascreturns.job.EarlierFile;
import org.ascreturns.job.JobFile;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the figures of a run beside those of an earlier return. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Puts the cells of the last complete run beside those of an earlier run, or of last year's"
          + " cells.csv. Cells outside the tolerance of the job come first.",
      "The CSV has every cell. With explanations filled in and saved as jobs/variance.csv, the next"
          + " runs show them on the sheet Variance of return.xlsx."
    },
    footer = {
      "",
      "Example: returns compare salt --with archive/2024-25/cells.csv --output variance.csv"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int SHOWN = 100;

  private final Parts parts;
  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RETURN",
      description = "Which return: salt, dols, sac, ascs, ascof, indicators.")
  private String returnId = "";

  @Option(
      names = "--with",
      paramLabel = "RUN|CELLS.CSV",
      description =
          "A run of this database by its number, or a file in the form of cells.csv. Default: the"
              + " last complete run of the year before, else the file that the job names.")
  private @Nullable String with;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description = "Another run than the last complete one.")
  private @Nullable Integer runId;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = Years.class,
      description = "Default: the last run's.")
  private @Nullable Integer year;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Writes every cell as CSV, readable by its owner only.")
  private @Nullable Path output;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A parameter for this comparison, for example compare_tolerance_percent=5.")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Mixin private DatabaseOption database = new DatabaseOption();

  CompareCommand(Parts parts, Place place) {
    this.parts = parts;
    this.place = place;
  }

  @Override
  public Integer call() throws IOException {
    parts.find(returnId);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Database opened = database.open(place, 1)) {
      DataSource data = opened.dataSource();
      RunRecord run = run(new Runs(data));
      Settings settings = settings(run);
      Tolerances tolerances = Comparing.tolerances(settings);
      Earlier earlier = earlier(data, settings, run);
      Comparison comparison = new Comparisons(data).compare(run.runId(), earlier, tolerances);
      print(run, comparison, out);
      if (output != null) {
        write(place.resolve(output), run, comparison);
        out.println();
        out.println("All cells: " + place.resolve(output));
      }
    }
    out.flush();
    return 0;
  }

  /** As the job stands now: a tolerance can be tried out without a new run. */
  private Settings settings(RunRecord run) {
    return JobFile.read(returnId, place.directory())
        .settings(
            Integer.parseInt(run.year().substring(0, 4)),
            run.council(),
            LocalDate.now(ZoneId.systemDefault()),
            overrides,
            parts.changeableRules());
  }

  private RunRecord run(Runs runs) {
    return runId == null
        ? runs.lastCompleted(returnId, Years.name(year))
            .orElseThrow(
                () -> new WrongUseException("There is no complete run of " + returnId + " yet."))
        : complete(runs, runId);
  }

  private RunRecord complete(Runs runs, int number) {
    RunRecord run =
        runs.find(number)
            .orElseThrow(
                () ->
                    new WrongUseException(
                        "There is no run " + number + ". `returns runs` lists those there are."));
    if (!run.returnId().equals(returnId)) {
      throw new WrongUseException(
          "Run " + number + " is one of " + run.returnId() + ", not of " + returnId + ".");
    }
    if (!run.completed()) {
      throw new WrongUseException("Run " + number + " is not complete: it has no figures yet.");
    }
    return run;
  }

  private Earlier earlier(DataSource data, Settings settings, RunRecord run) {
    if (with == null) {
      return Comparing.earlier(data, settings, run.runId())
          .orElseThrow(
              () -> new WrongUseException(Comparing.nothing(settings) + " Name it with --with."));
    }
    if (with.matches("[0-9]{1,9}")) {
      return Comparing.earlier(complete(new Runs(data), Integer.parseInt(with)));
    }
    EarlierFile file = EarlierFile.read(place.resolve(Path.of(with)), returnId);
    return new Earlier.Given(file.cells(), file.name());
  }

  private static void print(RunRecord run, Comparison comparison, PrintWriter out) {
    out.println(
        "Run "
            + run.runId()
            + ", "
            + run.year()
            + " as at "
            + Days.written(run.asAt())
            + ", beside "
            + comparison.words());
    print(Variance.Result.OUTSIDE, comparison, out);
    print(Variance.Result.WITHIN, comparison, out);
    print(Variance.Result.ONE_SIDE, comparison, out);
    out.println();
    out.println(
        "Cells without change: " + comparison.lines(Variance.Result.SAME).size() + ", not listed.");
  }

  private static void print(Variance.Result result, Comparison comparison, PrintWriter out) {
    List<Variance> lines = comparison.lines(result);
    out.println();
    out.println(heading(result) + ": " + lines.size());
    if (lines.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            "table",
            "row",
            "column",
            "now",
            "earlier",
            "difference",
            "%",
            "tolerance %",
            "explanation");
    lines.stream()
        .limit(SHOWN)
        .forEach(
            line ->
                table.row(
                    line.table(),
                    line.row(),
                    line.column(),
                    line.value(),
                    line.earlier(),
                    line.difference(),
                    line.percent(),
                    line.tolerance(),
                    line.explanation()));
    table.print(out);
    if (lines.size() > SHOWN) {
      out.println("First " + SHOWN + " of " + lines.size() + ". --output writes all of them.");
    }
  }

  private static String heading(Variance.Result result) {
    return switch (result) {
      case OUTSIDE -> "Cells outside tolerance";
      case WITHIN -> "Cells within tolerance";
      case ONE_SIDE -> "Cells with a value on one side only";
      case SAME -> "Cells without change";
    };
  }

  private static void write(Path file, RunRecord run, Comparison comparison) throws IOException {
    OwnFile.create(file);
    try (Writer writer = Files.newBufferedWriter(file);
        CsvWriter csv = CsvWriter.builder().build(writer)) {
      csv.writeRecord(
          "return",
          "year",
          "council",
          "table",
          "row",
          "column",
          "value",
          "earlier_value",
          "difference",
          "percent",
          "tolerance",
          "result",
          "explanation");
      for (Variance line : comparison.lines()) {
        csv.writeRecord(
            run.returnId(),
            run.year(),
            run.council(),
            line.table(),
            line.row(),
            line.column(),
            text(line.value()),
            text(line.earlier()),
            text(line.difference()),
            text(line.percent()),
            line.tolerance().toPlainString(),
            line.result().words(),
            line.explanation());
      }
    }
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
