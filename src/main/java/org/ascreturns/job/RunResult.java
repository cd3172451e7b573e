package org.ascreturns.job;

import org.ascreturns.audit.RunRecord;

/**
 * How a run ended.
 *
 * @param run its record as it stood then; what a stopped run's record says may be older
 * @param message for people: what happened and what to do, empty when all went well
 */
public record RunResult(Ending ending, RunRecord run, RunContext context, String message) {

  /** The ways to end. */
  public enum Ending {
    COMPLETED,
    /** It had been completed before, and nothing was done. */
    ALREADY_COMPLETED,
    /** Told to stop; it can be resumed. */
    STOPPED,
    /** It can be resumed. */
    FAILED
  }

  /** 0 done, 1 done but a threshold was passed, 3 failed and can be resumed. */
  public int exitCode() {
    return switch (ending) {
      case COMPLETED -> run.overThreshold() ? 1 : 0;
      case ALREADY_COMPLETED -> 0;
      case STOPPED, FAILED -> 3;
    };
  }
}
