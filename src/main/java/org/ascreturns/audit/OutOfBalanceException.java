package org.ascreturns.audit;

/** Rows were lost or doubled: a fault of ours, never of the extract. Names the file and counts. */
public final class OutOfBalanceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfBalanceException(String message) {
    super(message);
  }
}
