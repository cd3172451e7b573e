package org.ascreturns.extract;

/** An input folder that is not there or may not be read. The message says which and what to do. */
public final class UnreadableFolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableFolderException(String message) {
    super(message);
  }
}
