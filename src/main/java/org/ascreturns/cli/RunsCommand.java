package org.ascreturns.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.database.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the runs. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "Lists the runs, newest last.",
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
      TextTable table = new TextTable("run", "return", "year", "council", "as at", "status", "key");
      for (RunRecord run : new Runs(opened.dataSource()).all()) {
        table.row(
            run.runId(),
            run.returnId(),
            run.year(),
            run.council(),
            Days.written(run.asAt()),
            run.status(),
            run.runKey());
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
}
