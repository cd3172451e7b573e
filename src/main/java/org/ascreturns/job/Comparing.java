package org.ascreturns.job;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.build.Comparison;
import org.ascreturns.build.Comparisons;
import org.ascreturns.build.Earlier;
import org.ascreturns.build.Layout;
import org.ascreturns.build.Tolerances;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;

/** What the figures of a run are compared with, and how near they must be. */
public final class Comparing {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final String FILE = "compare_with";

  private Comparing() {}

  /**
   * Reads what the job and the working directory give for the comparison.
   *
   * @param returns every return there is
   * @throws WrongUseException if a file has a fault, or the tolerances are wrong; says where
   */
  public static CompareWith given(Path directory, Settings settings, List<Return> returns) {
    tolerances(settings);
    return new CompareWith(
        settings.parameters().containsKey(FILE)
            ? Optional.of(
                EarlierFile.read(directory.resolve(settings.text(FILE)), settings.returnId()))
            : Optional.empty(),
        VarianceFile.read(directory, settings, returns));
  }

  /**
   * The tolerances of a job.
   *
   * @throws WrongUseException if they are wrong; says how
   */
  public static Tolerances tolerances(Settings settings) {
    try {
      return Tolerances.of(settings, Layout.of(settings.returnId()));
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(
          "jobs/" + settings.returnId() + ".yaml, parameters: " + e.getMessage() + ".");
    }
  }

  /**
   * The last complete run of the year before, else the file that the run was given; none if there
   * is neither.
   */
  public static Optional<Earlier> earlier(DataSource dataSource, Settings settings, int runId) {
    return new Runs(dataSource)
        .lastCompleted(settings.returnId(), settings.council(), settings.yearNameBefore())
        .map(Comparing::earlier)
        .or(() -> new Comparisons(dataSource).file(runId));
  }

  /** An earlier run, as what another is compared with. */
  public static Earlier earlier(RunRecord run) {
    return new Earlier.OfRun(
        run.runId(), "run " + run.runId() + ", " + run.year() + " as at " + run.asAt().format(DAY));
  }

  /** Why there is nothing to compare with. */
  public static String nothing(Settings settings) {
    return "There is nothing to compare with: the database has no complete run of "
        + settings.yearNameBefore()
        + ", and jobs/"
        + settings.returnId()
        + ".yaml names no cells.csv of it (compare: with).";
  }

  /** The figures of a run beside the earlier ones. */
  static Comparison of(DataSource dataSource, RunContext run) {
    return of(dataSource, run.settings(), run.runId());
  }

  /** The figures of a run with these settings beside the earlier ones. */
  public static Comparison of(DataSource dataSource, Settings settings, int runId) {
    return earlier(dataSource, settings, runId)
        .map(earlier -> new Comparisons(dataSource).compare(runId, earlier, tolerances(settings)))
        .map(found -> new Comparison("Compared with " + found.words() + ".", found.lines()))
        .orElseGet(() -> new Comparison(nothing(settings), List.of()));
  }
}
