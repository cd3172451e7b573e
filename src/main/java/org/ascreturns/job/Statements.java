package org.ascreturns.job;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ascreturns.build.Lanes;
import org.ascreturns.build.PartProgress;
import org.ascreturns.database.SqlFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a stage, one after another: rules, tables, output files. Tells of each when it
 * begins, logs how long it took, and names the one that failed: reconcile
 * CLD-X010-overlap-of-one-service. Parts of several threads may overlap.
 */
final class Statements implements PartProgress {

  private static final Logger LOG = LoggerFactory.getLogger(Statements.class);

  /** Work of a stage. */
  interface Work {
    void run() throws Exception;
  }

  private final String stage;
  private final Progress progress;
  private final Map<Thread, Running> running = new ConcurrentHashMap<>();

  /** What a thread is at. */
  private record Running(String part, long began) {}

  Statements(String stage, Progress progress) {
    this.stage = stage;
    this.progress = progress;
  }

  /** The part before is done, this one begins. */
  @Override
  public void accept(String part) {
    ended();
    running.put(Thread.currentThread(), new Running(part, System.nanoTime()));
    progress.part(part);
  }

  /** Does the work; a failure of the database names the part that was running. */
  void run(Work work) {
    try {
      work.run();
      ended();
    } catch (Lanes.PartFailedException e) {
      throw failed(e.part(), e);
    } catch (Exception e) {
      Running part = running.get(Thread.currentThread());
      throw failed(part == null ? "" : part.part(), e);
    }
  }

  private RuntimeException failed(String part, Exception e) {
    SQLException failure = SqlFailure.within(e);
    if (failure != null && !part.isEmpty()) {
      return new SqlFailure(stage + " " + part, failure);
    }
    Throwable cause = e instanceof Lanes.PartFailedException ? e.getCause() : null;
    return StageFailedException.of(stage, cause == null ? e : cause);
  }

  @Override
  public void ended() {
    Running part = running.remove(Thread.currentThread());
    if (part != null) {
      LOG.info(
          "{}: {} took {} ms", stage, part.part(), (System.nanoTime() - part.began()) / 1_000_000);
      progress.advance(1);
    }
  }
}
