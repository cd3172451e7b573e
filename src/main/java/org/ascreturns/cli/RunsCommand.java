package org.ascreturns.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ascreturns.audit.RunLine;
import org.ascreturns.audit.RunList;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.database.Database;
import org.ascreturns.job.RunState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the runs. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the runs, newest last, with the rows of their files and which of them can be resumed.",
      "took: from the first start to the last end, a pause before a resume included."
    },
    footer = {"", "Example: returns runs"})
final class RunsCommand implements Callable<Integer> {

  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private DatabaseOption database = new DatabaseOption();

  RunsCommand(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Database opened = database.open(place, 1)) {
      TextTable table =
          new TextTable(
              "run",
              "return",
              "year",
              "council",
              "as at",
              "status",
              "read",
              "accepted",
              "rejected",
              "took",
              "resume");
      for (RunLine line : new RunList(opened.dataSource()).lines()) {
        RunRecord run = line.run();
        RunState state = RunState.of(opened.dataSource(), run);
        table.row(
            run.runId(),
            run.returnId(),
            run.year(),
            run.council(),
            Days.written(run.asAt()),
            state.word(),
            line.read(),
            line.accepted(),
            line.rejected(),
            took(state, line),
            state.resume(line));
      }
      if (table.isEmpty()) {
        out.println("There is no run yet.");
      } else {
        table.print(out);
      }
    }
    out.flush();
    return 0;
  }

  /** Hours, minutes and seconds; blank where nobody saw the end. */
  private static String took(RunState state, RunLine line) {
    boolean known = state == RunState.RUNNING || line.run().finishedAt() != null;
    Duration took = line.took();
    return !known
        ? ""
        : String.format("%d:%02d:%02d", took.toHours(), took.toMinutesPart(), took.toSecondsPart());
  }
}
