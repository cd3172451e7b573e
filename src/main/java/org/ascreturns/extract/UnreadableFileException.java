package org.ascreturns.extract;

/**
 * A file that cannot be read as a table at all: not text, a quote never closed, an empty sheet. The
 * message names the file and the line and says what to do; it never holds a value from the file.
 */
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fileName;
  private final long line;

  public UnreadableFileException(String fileName, long line, String message) {
    super(message);
    this.fileName = fileName;
    this.line = line;
  }

  public String fileName() {
    return fileName;
  }

  /** The line to look at, 0 when it is the whole file. */
  public long line() {
    return line;
  }
}
