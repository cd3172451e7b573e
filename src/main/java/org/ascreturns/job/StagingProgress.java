package org.ascreturns.job;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Says when staging begins and ends, and how many lines there are to read. */
record StagingProgress(RunContext run, Progress progress) implements StepExecutionListener {

  @Override
  public void beforeStep(StepExecution step) {
    long lines =
        run.loaded().stream()
            .map(file -> file.input().scan())
            .mapToLong(scan -> scan.lines() - scan.headerLines())
            .sum();
    progress.begin("stage", lines, "lines");
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    progress.end();
    return null;
  }
}
