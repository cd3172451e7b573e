package org.ascreturns.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/** The first pass over a file: who it is, how it is made, where it can be cut. */
public final class ExtractScanner {
  /** Small enough that workers end at about the same time, large enough to be worth a worker. */
  static final long SLICE_BYTES = 8L << 20;

  /** Files carry the time of the council's clock, wherever they are read. */
  private static final ZoneId COUNCIL_TIME = ZoneId.of("Europe/London");

  private ExtractScanner() {}

  /**
   * Reads the whole file once.
   *
   * @param watchedColumns gives the positions of the columns to watch, for a header; a negative
   *     position is a column that the file does not have
   * @throws UnreadableFileException if the file is no table that can be read
   * @throws IOException if the file cannot be read at all
   */
  public static FileScan scan(Path path, Function<List<String>, int[]> watchedColumns)
      throws IOException {
    return scan(path, "", watchedColumns, SLICE_BYTES);
  }

  /**
   * The same.
   *
   * @param sheet of a workbook to read; empty for the first visible one that has rows
   */
  public static FileScan scan(Path path, String sheet, Function<List<String>, int[]> watchedColumns)
      throws IOException {
    return scan(path, sheet, watchedColumns, SLICE_BYTES);
  }

  static FileScan scan(Path path, Function<List<String>, int[]> watchedColumns, long sliceBytes)
      throws IOException {
    return scan(path, "", watchedColumns, sliceBytes);
  }

  private static FileScan scan(
      Path path, String sheet, Function<List<String>, int[]> watchedColumns, long sliceBytes)
      throws IOException {
    String name = FileNames.name(path);
    if (Files.size(path) == 0) {
      throw Unreadable.empty(name);
    }
    boolean workbook = FileNames.ending(name).matches("xls[xmb]?");
    if (workbook && FileNames.compressed(name)) {
      throw Unreadable.compressedWorkbook(name);
    }
    long bytes = Files.size(path);
    LocalDateTime modified = modified(path);
    FileScan scan =
        workbook
            ? new XlsxScan(path, sheet, watchedColumns).scan()
            : new CsvScan(path, watchedColumns, sliceBytes).scan();
    if (scan.bytes() != bytes || !scan.modified().equals(modified)) {
      throw Unreadable.beingWritten(name);
    }
    return scan;
  }

  static LocalDateTime modified(Path path) throws IOException {
    return LocalDateTime.ofInstant(Files.getLastModifiedTime(path).toInstant(), COUNCIL_TIME)
        .truncatedTo(ChronoUnit.SECONDS);
  }
}
