package org.ascreturns.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.ascreturns.extract.FileScan.Container;
import org.jspecify.annotations.Nullable;

/** Opens files that have been scanned, to read their records. */
public final class RowSources {

  private RowSources() {}

  /**
   * Opens one slice of a file.
   *
   * @throws UnreadableFileException if the file is not the one that was scanned
   */
  public static RowSource open(FileScan scan, Slice slice) throws IOException {
    if (Files.size(scan.path()) != scan.bytes()
        || !ExtractScanner.modified(scan.path()).equals(scan.modified())) {
      throw Unreadable.changed(scan.name());
    }
    return scan.container() == Container.XLSX
        ? XlsxRowSource.open(scan)
        : CsvRowSource.open(scan, slice);
  }

  /**
   * Reads single records again, in file order. Slices without any of them are passed over.
   *
   * @param lines on which the wanted records start
   */
  public static void rows(FileScan scan, SortedSet<Long> lines, Consumer<ExtractRow> taker)
      throws IOException {
    for (Slice slice : scan.slices()) {
      SortedSet<Long> wanted = lines.subSet(slice.startLine(), slice.startLine() + slice.lines());
      if (!wanted.isEmpty()) {
        try (RowSource source = open(scan, slice)) {
          take(source, wanted, taker);
        }
      }
    }
  }

  private static void take(RowSource source, SortedSet<Long> wanted, Consumer<ExtractRow> taker)
      throws IOException {
    long last = wanted.last();
    @Nullable ExtractRow row = source.next();
    while (row != null && row.line() <= last) {
      if (wanted.contains(row.line())) {
        taker.accept(row);
      }
      row = source.next();
    }
  }
}
