package org.ascreturns.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.job.BuildTables;
import org.ascreturns.job.Comparing;
import org.ascreturns.job.OutputPlace;
import org.ascreturns.job.Publish;
import org.ascreturns.job.SavedRun;
import org.ascreturns.report.Disclosure;
import org.ascreturns.report.PerformanceReport;
import org.ascreturns.report.ReportRequest;
import org.ascreturns.report.ReportedRun;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;

/** The report over the last complete run of every return of a year and council. */
record ReportPage(List<Return> returns, String year, String council, LocalDate asAt, Path output) {

  /**
   * Writes the page.
   *
   * @param endings what became of runs that were just asked for and came to no figures
   * @return where it stands; nothing if there is no complete run yet
   * @throws IOException if it cannot be written
   */
  Optional<Path> write(
      DataSource dataSource, List<ReportRequest.Ending> endings, Disclosure disclosure)
      throws IOException {
    List<ReportedRun> runs = new ArrayList<>();
    List<String> notRun = new ArrayList<>();
    for (Return declared : Return.inOrder(returns)) {
      Optional<RunRecord> last = new Runs(dataSource).lastCompleted(declared.id(), council, year);
      last.ifPresentOrElse(
          run -> runs.add(reported(dataSource, declared, run)), () -> notRun.add(declared.title()));
    }
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    OutputPlace.mustBeWritable(output);
    Path folder = output.resolve(year).resolve(disclosure.isPublic() ? "report-public" : "report");
    return Optional.of(
        new PerformanceReport(dataSource)
            .write(
                new ReportRequest(
                    year,
                    council,
                    nameOfCouncil(),
                    asAt,
                    runs,
                    notRun,
                    endings,
                    disclosure,
                    folder)));
  }

  private String nameOfCouncil() {
    return returns.stream()
        .flatMap(declared -> declared.nameOfCouncil(council).stream())
        .findFirst()
        .orElse("Council " + council);
  }

  private static ReportedRun reported(DataSource dataSource, Return declared, RunRecord run) {
    Settings settings = SavedRun.settings(run);
    return new ReportedRun(
        run,
        declared.title(),
        BuildTables.layout(declared, settings),
        Publish.rules(declared, settings),
        Comparing.of(dataSource, settings, run.runId()),
        settings.maxRejectedPercent());
  }
}
