package org.ascreturns.job;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Makes the job of one run. */
final class RunJob {

  private final StepParts parts;
  private final RunConfiguration.Stages stages;

  RunJob(StepParts parts, RunConfiguration.Stages stages) {
    this.parts = parts;
    this.stages = stages;
  }

  /** A job, and the threads of its staging; to be closed when the job has ended. */
  record Prepared(Job job, ThreadPoolTaskExecutor threads) implements AutoCloseable {
    @Override
    public void close() {
      threads.shutdown();
    }
  }

  Prepared prepare(RunContext run, Progress progress) {
    ThreadPoolTaskExecutor threads = threads(run.workers());
    SimpleJobBuilder builder =
        new JobBuilder(run.settings().returnId(), parts.repository())
            .start(step(stages.first(), run, progress))
            .next(staging(run, progress, threads));
    for (Stage stage : stages.afterStaging()) {
      builder = builder.next(step(stage, run, progress));
    }
    return new Prepared(builder.build(), threads);
  }

  private Step staging(RunContext run, Progress progress, ThreadPoolTaskExecutor threads) {
    return new StepBuilder("stage", parts.repository())
        .listener(parts.stopper())
        .listener(new StagingProgress(run, progress))
        .partitioner("stage", SliceStep.partitioner(run))
        .step(new SliceStep(parts, run, progress))
        .gridSize(run.workers())
        .taskExecutor(threads)
        .build();
  }

  private Step step(Stage stage, RunContext run, Progress progress) {
    return new StepBuilder(stage.name(), parts.repository())
        .tasklet(new StageTasklet(parts, stage, run, progress), parts.transactions())
        .allowStartIfComplete(stage.again())
        .listener(parts.stopper())
        .build();
  }

  private static ThreadPoolTaskExecutor threads(int workers) {
    ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    threads.setCorePoolSize(workers);
    threads.setMaxPoolSize(workers);
    threads.setThreadNamePrefix("stage-");
    threads.setWaitForTasksToCompleteOnShutdown(true);
    threads.initialize();
    return threads;
  }
}
