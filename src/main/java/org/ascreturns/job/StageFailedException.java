package org.ascreturns.job;

import java.sql.SQLException;
import org.ascreturns.audit.OutOfBalanceException;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.extract.UnreadableFileException;

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
    if (failure instanceof StageFailedException
        || failure instanceof SqlFailure
        || failure instanceof WrongUseException
        || failure instanceof OutOfBalanceException
        || failure instanceof UnreadableFileException) {
      return (RuntimeException) failure;
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
}
