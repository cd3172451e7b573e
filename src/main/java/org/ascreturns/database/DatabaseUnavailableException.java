package org.ascreturns.database;

/**
 * The database cannot be used as it stands: not reachable, in use by another process, too old,
 * rights missing. The message is for the person at the terminal and says what to do.
 */
public final class DatabaseUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseUnavailableException(String message) {
    super(message);
  }

  public DatabaseUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
