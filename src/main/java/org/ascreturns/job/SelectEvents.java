package org.ascreturns.job;

import java.util.List;
import javax.sql.DataSource;
import org.ascreturns.build.EventMethods;
import org.ascreturns.build.Lanes;
import org.ascreturns.returns.Selection;

/** Chooses the files and events that the tables are made from, by the national methods. */
public record SelectEvents(DataSource dataSource) implements Stage {

  @Override
  public String name() {
    return "select";
  }

  @Override
  public void run(RunContext run, Progress progress) {
    List<Selection> selections = run.declared().selections(run.settings());
    Statements statements = new Statements(name(), progress);
    statements.run(
        () ->
            new EventMethods(dataSource, new Lanes(dataSource, run.workers()))
                .run(run.runId(), selections, run.sqlParameters(), statements));
  }

  @Override
  public int parts(RunContext run) {
    return run.declared().selections(run.settings()).size();
  }
}
