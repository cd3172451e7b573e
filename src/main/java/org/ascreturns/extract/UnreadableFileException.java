package org.ascreturns.extract;

/**
 * A file that cannot be read as a table at all: not text, a quote never closed, an empty sheet. The
 * message names the file and the line and says what to do; it never holds a value from the file.
 */
public final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fileName;
  private final long line;
  private final String problem;
  private final boolean nothingInIt;

  /**
   * @param line 0 when it is the whole file
   * @param problem what is wrong and what to do, without naming the file and the line
   */
  public UnreadableFileException(String fileName, long line, String problem) {
    this(fileName, line, problem, false);
  }

  private UnreadableFileException(String fileName, long line, String problem, boolean nothingInIt) {
    super(fileName + (line > 0 ? ", line " + line : "") + ": " + problem);
    this.fileName = fileName;
    this.line = line;
    this.problem = problem;
    this.nothingInIt = nothingInIt;
  }

  /** A file without a single row, not even a header. */
  public static UnreadableFileException nothingIn(String fileName, String problem) {
    return new UnreadableFileException(fileName, 0, problem, true);
  }

  public String fileName() {
    return fileName;
  }

  /** Whether the file could be read and there is nothing in it. */
  public boolean nothingInIt() {
    return nothingInIt;
  }

  /** The message where the file is named already. */
  public String problem() {
    return line > 0 ? "Line " + line + ": " + problem : problem;
  }

  /** The line to look at, 0 when it is the whole file. */
  public long line() {
    return line;
  }
}
