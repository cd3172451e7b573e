package org.ascreturns.job;

import javax.sql.DataSource;
import org.ascreturns.audit.RunLine;
import org.ascreturns.audit.RunRecord;

/** What can be said of a run as it stands now, with a look at whether its process lives. */
public enum RunState {
  COMPLETED("completed", ""),
  OVER_THRESHOLD("completed, a threshold was passed", ""),
  /** Its process works on it now. */
  RUNNING("running", ""),
  /** Its process ended without a word. */
  BROKEN_OFF("broken off", "yes"),
  FAILED("failed", "yes");

  private final String word;
  private final String resume;

  RunState(String word, String resume) {
    this.word = word;
    this.resume = resume;
  }

  public static RunState of(DataSource dataSource, RunRecord run) {
    if (run.completed()) {
      return run.overThreshold() ? OVER_THRESHOLD : COMPLETED;
    }
    if (run.status().equals("failed")) {
      return FAILED;
    }
    return RunLock.held(dataSource, run.returnId(), run.year()) ? RUNNING : BROKEN_OFF;
  }

  public String word() {
    return word;
  }

  /** Whether the run can be gone on with, for a person: yes, no with the reason, or nothing. */
  public String resume(RunLine line) {
    return !resume.isEmpty() && line.overtakenBy() > 0
        ? "no, run " + line.overtakenBy() + " is newer"
        : resume;
  }
}
