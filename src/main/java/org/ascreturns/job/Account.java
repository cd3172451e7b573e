package org.ascreturns.job;

import javax.sql.DataSource;
import org.ascreturns.audit.ControlTotals;

/** Proves the balance again after the rules across records, and keeps the final totals. */
record Account(DataSource dataSource) implements Stage {

  @Override
  public String name() {
    return "account";
  }

  @Override
  public void run(RunContext run, Progress progress) {
    ControlTotals totals = new ControlTotals(dataSource);
    for (RunFile file : run.loaded()) {
      totals.proveReconciled(run.runId(), file.input(), file.extract().table());
    }
  }
}
