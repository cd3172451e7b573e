package org.ascreturns.extract;

import java.io.IOException;
import java.io.InputStream;
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
    mustBeAsScanned(scan);
    return scan.container() == Container.XLSX
        ? XlsxRowSource.open(scan)
        : CsvRowSource.open(scan, slice);
  }

  private static void mustBeAsScanned(FileScan scan) throws IOException {
    if (Files.size(scan.path()) != scan.bytes()
        || !ExtractScanner.modified(scan.path()).equals(scan.modified())) {
      throw Unreadable.changed(scan.name());
    }
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
      if (wanted.isEmpty()) {
        continue;
      }
      if (scan.container() == Container.CSV) {
        pick(scan, slice, wanted, taker);
      } else {
        try (RowSource source = open(scan, slice)) {
          take(source, wanted, taker);
        }
      }
    }
  }

  /** Finds the records by their bytes and parses those alone: few are wanted of many. */
  private static void pick(
      FileScan scan, Slice slice, SortedSet<Long> wanted, Consumer<ExtractRow> taker)
      throws IOException {
    mustBeAsScanned(scan);
    long last = wanted.last();
    try (InputStream content = CsvRowSource.content(scan, slice)) {
      CsvRecords records = new CsvRecords(scan.name(), content);
      records.separator((byte) scan.separator());
      long line = 0;
      while (line < last && records.next()) {
        line = slice.startLine() + records.nextLine() - 1 - records.lines();
        if (wanted.contains(line)) {
          String text =
              new String(
                  records.bytes(),
                  records.start(),
                  records.end() - records.start(),
                  scan.charset());
          String[] values =
              CsvText.record(scan.name(), text, scan.separator()).toArray(String[]::new);
          taker.accept(new ExtractRow(line, records.lines(), values));
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
