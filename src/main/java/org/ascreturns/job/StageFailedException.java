package org.ascreturns.job;

import java.sql.SQLException;
import org.ascreturns.audit.OutOfBalanceException;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.extract.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * A step failed. Its message is one of ours, or only the kind of the failure: the words of a
 * foreign exception may quote a row. The place in the code is kept.
 */
public final class StageFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private StageFailedException(String message) {
    super(message);
  }

  /** The failure as it may be logged and stored. */
  public static RuntimeException of(String step, Throwable failure) {
    RuntimeException ours = ours(failure);
    if (ours != null) {
      return ours;
    }
    SQLException sql = SqlFailure.within(failure);
    if (sql != null) {
      return new SqlFailure(step, sql);
    }
    String reason = DiskTrouble.of(failure);
    StageFailedException safe =
        new StageFailedException(
            reason.isEmpty()
                ? step + " failed with " + failure.getClass().getName()
                : step + " failed: " + reason + " and resume the run.");
    safe.setStackTrace(failure.getStackTrace());
    return safe;
  }

  /** The one of our own that the framework has wrapped up, if it is one. */
  static @Nullable RuntimeException ours(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StageFailedException
          || cause instanceof SqlFailure
          || cause instanceof WrongUseException
          || cause instanceof OutOfBalanceException
          || cause instanceof UnreadableFileException) {
        return (RuntimeException) cause;
      }
    }
    return null;
  }
}
