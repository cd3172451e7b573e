package org.ascreturns.job;

/**
 * Wrong use, or missing or unreadable input: nothing was changed. The message goes to the person at
 * the terminal as it is.
 */
public final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongUseException(String message) {
    super(message);
  }
}
