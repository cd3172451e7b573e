package org.ascreturns.extract;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file as a run sees it.
 *
 * @param fileNo from 1, in order of import time, then name
 * @param extractId for example {@code cld}
 * @param identity what the file says of itself
 */
public record InputFile(int fileNo, String extractId, FileScan scan, Identity identity) {

  /** Lines a file may have: {@link #recordId} puts the line below the file number. */
  public static final long LINES = 1_000_000_000L;

  /**
   * @param release R1 or R2 where the extract has releases
   * @param periodStart first day that the file says it covers, null if it says none
   * @param periodEnd last day
   * @param importTime when the file was made or handed over
   * @param importBasis {@code file name} or {@code file time}
   */
  public record Identity(
      @Nullable String release,
      @Nullable LocalDate periodStart,
      @Nullable LocalDate periodEnd,
      LocalDateTime importTime,
      String importBasis) {}

  /** Rises with load order, and is the same for the same input. */
  public long recordId(long line) {
    return fileNo * LINES + line;
  }
}
