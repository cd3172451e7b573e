package org.ascreturns.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.job.RunResult;
import org.ascreturns.job.SavedRun;
import org.ascreturns.job.WrongUseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run that failed, was stopped or was killed. */
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    description = "Goes on with a run that failed, was stopped or was killed.",
    footer = {"", "Example: returns resume 7"})
final class ResumeCommand implements Callable<Integer> {

  private static final int WORKERS = 2;

  private final Parts parts;
  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "RUN",
      description = "Number of the run; default: the last that is not complete.")
  private @Nullable Integer runId;

  @Mixin private DatabaseOption database = new DatabaseOption();

  ResumeCommand(Parts parts, Place place) {
    this.parts = parts;
    this.place = place;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Session session = Session.open(() -> database.open(place, WORKERS), parts.engine())) {
      DataSource data = session.database().dataSource();
      RunRecord run = run(new Runs(data));
      if (run.completed()) {
        out.println("Nothing to resume: run " + run.runId() + " is complete.");
        out.flush();
        return run.overThreshold() ? 1 : 0;
      }
      RunResult result =
          session
              .launcher()
              .launch(
                  SavedRun.request(parts.engine(), run, WORKERS),
                  new ConsoleProgress(out, ConsoleProgress.onTerminal()));
      new Report(out).print(result, data);
      return result.exitCode();
    }
  }

  /** A run that was killed when all was done is the last one, and complete. */
  private RunRecord run(Runs runs) {
    if (runId == null) {
      return runs.lastUnfinished()
          .or(() -> runs.all().stream().findFirst())
          .orElseThrow(() -> new WrongUseException("There is no run to go on with."));
    }
    return runs.find(runId)
        .orElseThrow(
            () ->
                new WrongUseException(
                    "There is no run " + runId + ". `returns runs` lists those there are."));
  }
}
