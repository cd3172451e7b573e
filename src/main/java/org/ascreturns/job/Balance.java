package org.ascreturns.job;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.ascreturns.audit.ControlTotals;
import org.ascreturns.audit.Runs;

/** Proves that staging lost no row and doubled none, then freshens the statistics. */
record Balance(DataSource dataSource) implements Stage {

  @Override
  public String name() {
    return "balance";
  }

  @Override
  public void run(RunContext run, Progress progress) {
    // The files are hashed once more while the database counts.
    CompletableFuture<Void> unchanged =
        CompletableFuture.runAsync(
            () -> run.loaded().forEach(Balance::unchanged),
            task -> new Thread(task, "hash").start());
    try {
      ControlTotals totals = new ControlTotals(dataSource);
      for (RunFile file : run.loaded()) {
        totals.proveStaged(run.runId(), file.input(), file.extract().table());
      }
      new Runs(dataSource).analyze(run.runId());
    } finally {
      await(unchanged);
    }
  }

  private static void await(CompletableFuture<Void> hashed) {
    try {
      hashed.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** A file that is overwritten while it is read gives rows of both. */
  private static void unchanged(RunFile file) {
    String now;
    try {
      now = InputFiles.sha256(file.input().scan().path());
    } catch (IOException e) {
      now = "";
    }
    if (!now.equals(file.input().scan().sha256())) {
      throw new WrongUseException(
          "The file "
              + file.input().scan().name()
              + " was changed or removed while it was read. Put it in place and run again.");
    }
  }
}
