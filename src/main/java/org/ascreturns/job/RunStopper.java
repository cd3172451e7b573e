package org.ascreturns.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.SmartLifecycle;

/**
 * Stops a run in good order when the process is told to end: marks the live step executions, which
 * end at their next chunk, cancels a long SQL statement, and waits until the job has written its
 * last word. The repository's own stop races with the steps.
 */
final class RunStopper implements StepExecutionListener, SmartLifecycle {

  private final Set<StepExecution> live = ConcurrentHashMap.newKeySet();
  private final Set<Runnable> cancellations = ConcurrentHashMap.newKeySet();

  /** A statement is cancelled once: the next one of its step needs another time. */
  private static final long AGAIN_MILLISECONDS = 100;

  private final Object jobsEnded = new Object();
  private int jobs;
  private volatile boolean stopping;
  private volatile boolean running;

  /** To be called before a job starts. */
  void jobStarts() {
    synchronized (jobsEnded) {
      jobs++;
    }
  }

  /** To be called when a job has ended, however it did. */
  void jobEnds() {
    synchronized (jobsEnded) {
      jobs--;
      jobsEnded.notifyAll();
    }
  }

  boolean stopping() {
    return stopping;
  }

  /** Registers how to break off a statement that may take long. */
  void statementBegins(Runnable cancellation) {
    cancellations.add(cancellation);
    if (stopping) {
      cancellation.run();
    }
  }

  void statementEnds(Runnable cancellation) {
    cancellations.remove(cancellation);
  }

  @Override
  public void beforeStep(StepExecution step) {
    live.add(step);
    if (stopping) {
      step.setTerminateOnly();
    }
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    live.remove(step);
    return null;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    stopping = true;
    live.forEach(StepExecution::setTerminateOnly);
    while (!ended()) {
      cancellations.forEach(Runnable::run);
    }
    running = false;
  }

  /** Waits a moment for the jobs to end; the caller asks again. */
  @SuppressWarnings("WaitNotInLoop")
  private boolean ended() {
    synchronized (jobsEnded) {
      if (jobs > 0) {
        try {
          jobsEnded.wait(AGAIN_MILLISECONDS);
        } catch (InterruptedException e) {
          // Whoever interrupts us cannot have us leave before the job has written its last word.
          return false;
        }
      }
      return jobs == 0;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
