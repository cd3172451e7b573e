package org.ascreturns.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ascreturns.database.Database;
import org.ascreturns.job.JobFile;
import org.ascreturns.job.WrongUseException;
import org.ascreturns.report.Disclosure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the performance report from what the database holds. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the performance report over the last complete run of every return: one page,"
          + " output/<year>/report/index.html, that needs no server and no internet.",
      "`returns run all` writes it too."
    },
    footer = {
      "",
      "Example: returns report --year 2025-26",
      "         returns report --year 2025-26 --public"
    })
final class ReportCommand implements Callable<Integer> {

  private final Parts parts;
  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      required = true,
      converter = Years.class,
      description = "Reporting year, for example 2025-26.")
  private int year;

  @Option(
      names = "--as-at",
      paramLabel = "DATE",
      converter = Days.class,
      description = "The only clock of the report; today by default.")
  private @Nullable LocalDate asAt;

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

  @Option(
      names = "--public",
      description =
          "For readers outside the council: no record of a person, counts under 5 suppressed,"
              + " other counts to the nearest 5. Written to output/<year>/report-public.")
  private boolean forThePublic;

  @Mixin private DatabaseOption database = new DatabaseOption();

  ReportCommand(Parts parts, Place place) {
    this.parts = parts;
    this.place = place;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    LocalDate clock = asAt == null ? LocalDate.now(ZoneId.systemDefault()) : asAt;
    String yearName = Years.name(year).orElseThrow();
    String code = council == null ? councilOfTheJobs(clock) : council;
    try (Database opened = database.open(place, 1)) {
      Path page =
          new ReportPage(parts.returns(), yearName, code, clock, place.resolve(output))
              .write(
                  opened.dataSource(),
                  List.of(),
                  forThePublic ? Disclosure.PUBLIC : Disclosure.EXACT)
              .orElseThrow(
                  () ->
                      new WrongUseException(
                          "There is no complete run of "
                              + yearName
                              + " for council "
                              + code
                              + " yet. Start with: returns run all --year "
                              + yearName));
      out.println("Report: " + page);
    }
    out.flush();
    return 0;
  }

  private String councilOfTheJobs(LocalDate clock) {
    String first = parts.returns().get(0).id();
    return JobFile.read(first, place.directory())
        .settings(year, null, clock, java.util.Map.of(), parts.changeableRules())
        .council();
  }
}
