package org.ascreturns.job;

import java.sql.SQLException;
import java.util.function.Consumer;
import org.ascreturns.database.SqlFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a stage, one after another: rules, tables, output files. Tells of each when it
 * begins, logs how long it took, and names the one that failed: reconcile
 * CLD-X010-overlap-of-one-service.
 */
final class Statements implements Consumer<String> {

  private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

  /** Work of a stage. */
  interface Work {
    void run() throws Exception;
  }

  private final String stage;
  private final Progress progress;
  private String running = "";
  private long began;

  Statements(String stage, Progress progress) {
    this.stage = stage;
    this.progress = progress;
  }

  /** The part before is done, this one begins. */
  @Override
  public void accept(String part) {
    ended();
    running = part;
    began = System.nanoTime();
    progress.part(part);
  }

  /** Does the work; a failure of the database names the part that was running. */
  void run(Work work) {
    try {
      work.run();
      ended();
    } catch (Exception e) {
      SQLException failure = SqlFailure.within(e);
      if (failure != null && !running.isEmpty()) {
        throw new SqlFailure(stage + " " + running, failure);
      }
      throw StageFailedException.of(stage, e);
    }
  }

  private void ended() {
    if (!running.isEmpty()) {
      LOG.info("{}: {} took {} ms", stage, running, (System.nanoTime() - began) / 1_000_000);
      progress.advance(1);
      running = "";
    }
  }
}
