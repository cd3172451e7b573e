package org.ascreturns.job;

import javax.sql.DataSource;
import org.ascreturns.build.Lanes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs a stage as a step: in the step's transaction, cancellable, and without foreign words. */
final class StageTasklet implements Tasklet {

  private static final Logger LOG = LoggerFactory.getLogger(StageTasklet.class);

  private final Stage stage;
  private final RunContext run;
  private final Progress progress;
  private final DataSource dataSource;
  private final RunStopper stopper;

  StageTasklet(StepParts parts, Stage stage, RunContext run, Progress progress) {
    this.stage = stage;
    this.run = run;
    this.progress = progress;
    this.dataSource = parts.dataSource();
    this.stopper = parts.stopper();
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws JobInterruptedException {
    int backend =
        JdbcClient.create(dataSource).sql("select pg_backend_pid()").query(Integer.class).single();
    Cancellation cancellation = new Cancellation(backend);
    progress.begin(stage.name(), stage.parts(run), "parts");
    stopper.statementBegins(cancellation);
    try {
      stage.run(run, progress);
      return RepeatStatus.FINISHED;
    } catch (Exception e) {
      RuntimeException failure = StageFailedException.of(stage.name(), e);
      if (stopper.stopping()) {
        LOG.info("Step {} was broken off: {}", stage.name(), failure.getMessage());
        throw new JobInterruptedException("Step " + stage.name() + " was stopped");
      }
      throw failure;
    } finally {
      stopper.statementEnds(cancellation);
      cancellation.end();
      progress.end();
    }
  }

  /** Breaks off what the step's connection and its lanes do, as long as it is the step's. */
  private final class Cancellation implements Runnable {
    private final int backend;
    private boolean ended;

    Cancellation(int backend) {
      this.backend = backend;
    }

    @Override
    public synchronized void run() {
      if (ended) {
        return;
      }
      try {
        Lanes.breakOff(dataSource, backend);
      } catch (RuntimeException e) {
        // The step then goes on to its end, and the run stops after it.
        LOG.warn("A statement could not be cancelled ({})", e.getClass().getSimpleName());
      }
    }

    /** The connection goes back to where others take it from. */
    synchronized void end() {
      ended = true;
    }
  }
}
