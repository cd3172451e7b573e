package org.ascreturns.job;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.ascreturns.database.SqlFailure;

/**
 * Keeps which SQL file of a stage is running, so that a failure can be told by its name: reconcile
 * CLD-X010-overlap-of-one-service.
 */
final class Statements implements Consumer<String> {

  /** Work of a stage. */
  interface Work {
    void run() throws Exception;
  }

  private final String stage;
  private String running = "";

  Statements(String stage) {
    this.stage = stage;
  }

  @Override
  public void accept(String file) {
    running = file;
  }

  /** Does the work; a failure of the database names the file that was running. */
  void run(Work work) {
    try {
      work.run();
    } catch (Exception e) {
      SQLException failure = SqlFailure.within(e);
      if (failure != null && !running.isEmpty()) {
        throw new SqlFailure(stage + " " + running, failure);
      }
      throw StageFailedException.of(stage, e);
    }
  }
}
