package org.ascreturns.job;

import javax.sql.DataSource;
import org.ascreturns.audit.ControlTotals;
import org.ascreturns.audit.FileVolumes;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.build.Cells;

/** The last step: the run becomes the one that readers see, and older ones make room. */
record Finish(DataSource dataSource) implements Stage {

  private static final int KEEP_RUNS = 2;

  @Override
  public String name() {
    return "finish";
  }

  @Override
  public void run(RunContext run, Progress progress) {
    Runs runs = new Runs(dataSource);
    boolean over =
        new ControlTotals(dataSource)
                .overThreshold(
                    run.runId(), run.kindsOfRecords(), run.settings().maxRejectedPercent())
            || Cells.failedChecks(dataSource, run.runId()) > run.settings().maxFailedChecks();
    new FileVolumes(dataSource).remember(run.runId());
    runs.completed(run.runId(), over);
    int keep =
        run.settings().parameters().containsKey("keep_runs")
            ? run.settings().integer("keep_runs")
            : KEEP_RUNS;
    RunRecord record = runs.find(run.runId()).orElseThrow();
    runs.clearAllBut(keep, record);
  }
}
