package org.ascreturns.job;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * What a process that died, or lost the database, left in Spring Batch's tables, made fit to be
 * started again. To be used under the lock of the run only: it asks nobody whether the process
 * lives.
 *
 * <p>The framework's own recovery can itself be cut short and is then refused; it leaves an unknown
 * state as it is, and an instance without an execution cannot be started at all. We need none of
 * that caution: where to go on is read from our own tables, and every other step begins anew.
 */
final class LeftBehind {

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
  private static final ExitStatus DIED =
      new ExitStatus(ExitStatus.FAILED.getExitCode(), "The process ended before the run did.");

  private final JobRepository repository;

  LeftBehind(JobRepository repository) {
    this.repository = repository;
  }

  /** Steps first, then the job, so that being killed here changes nothing. */
  void clear(String job, JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(job, parameters);
    if (instance == null) {
      return;
    }
    List<JobExecution> executions = repository.getJobExecutions(instance);
    if (executions.isEmpty()) {
      LOG.info("Job instance {} was never started; it is made anew", instance.getId());
      repository.deleteJobInstance(instance);
    }
    for (JobExecution execution : executions) {
      execution.getStepExecutions().stream()
          .filter(step -> unfit(step.getStatus()))
          .forEach(this::failed);
      if (unfit(execution.getStatus())) {
        failed(execution);
      }
    }
  }

  private static boolean unfit(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }

  private void failed(StepExecution step) {
    step.setStatus(BatchStatus.FAILED);
    step.setExitStatus(DIED);
    step.setEndTime(Objects.requireNonNullElse(step.getLastUpdated(), step.getCreateTime()));
    repository.update(step);
  }

  private void failed(JobExecution execution) {
    LOG.info(
        "Job execution {} was {} and its process is gone",
        execution.getId(),
        execution.getStatus());
    execution.setStatus(BatchStatus.FAILED);
    execution.setExitStatus(DIED);
    execution.setEndTime(
        Objects.requireNonNullElse(execution.getLastUpdated(), execution.getCreateTime()));
    repository.update(execution);
  }
}
