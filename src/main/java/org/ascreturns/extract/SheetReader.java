package org.ascreturns.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a sheet, from its first row on. Rows that the sheet leaves out come as one
 * blank row that covers them.
 */
final class SheetReader implements Closeable {
  private static final String[] NO_VALUES = {};

  private final String file;
  private final ReadableWorkbook workbook;
  private final CellText text;
  private final Sheet sheet;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private @Nullable ExtractRow afterGap;
  private long line;
  private long numberShift;

  private SheetReader(String file, ReadableWorkbook workbook, String sheetName) throws IOException {
    this.file = file;
    this.workbook = workbook;
    this.text = new CellText(workbook.isDate1904());
    this.sheet = sheetName.isEmpty() ? firstSheet() : named(sheetName);
    this.stream = sheet.openStream();
    this.rows = stream.iterator();
  }

  /**
   * @param sheetName empty for the first visible sheet that has rows; a hidden one is read only by
   *     its name
   * @throws UnreadableFileException if it is no workbook or has no such sheet
   */
  static SheetReader open(Path path, String sheetName) throws IOException {
    String file = FileNames.name(path);
    ReadableWorkbook workbook;
    try {
      // Cell formats tell dates from numbers; a workbook without styles has no dates.
      workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(hasStyles(path), true));
    } catch (IOException | RuntimeException e) {
      throw Unreadable.brokenWorkbook(file);
    }
    try {
      return new SheetReader(file, workbook, sheetName);
    } catch (UnreadableFileException e) {
      workbook.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw Unreadable.brokenWorkbook(file);
    }
  }

  private static boolean hasStyles(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.stream()
          .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml"));
    }
  }

  /** Tells the sheet in the workbook's list of parts. */
  String sheetId() {
    return sheet.getId();
  }

  /** The next row, its values up to the last that is not blank; null at the end. */
  @Nullable ExtractRow next() {
    if (afterGap != null) {
      ExtractRow row = afterGap;
      afterGap = null;
      return row;
    }
    try {
      return rows.hasNext() ? placed(rows.next()) : null;
    } catch (UnreadableFileException e) {
      throw e;
    } catch (RuntimeException e) {
      // The reader's own message may hold the value of a cell.
      throw Unreadable.brokenWorkbook(file);
    }
  }

  private ExtractRow placed(Row row) {
    // Where a sheet does not number its rows, the reader counts them from 0.
    if (line == 0 && row.getRowNum() == 0) {
      numberShift = 1;
    }
    long number = row.getRowNum() + numberShift;
    if (number <= line) {
      throw Unreadable.rowOrder(file, number);
    }
    long before = line;
    line = number;
    ExtractRow placed = new ExtractRow(number, 1, values(row));
    if (number == before + 1) {
      return placed;
    }
    afterGap = placed;
    return new ExtractRow(before + 1, (int) (number - before - 1), NO_VALUES);
  }

  private String[] values(Row row) {
    String[] values = new String[row.getCellCount()];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (CellText.lacksValue(row.getCell(i))) {
        throw Unreadable.noValue(file, row.getRowNum() + numberShift);
      }
      values[i] = text.of(row.getCell(i));
      count = values[i].isEmpty() ? count : i + 1;
    }
    return count == values.length ? values : Arrays.copyOf(values, count);
  }

  private Sheet named(String sheetName) {
    return workbook
        .findSheet(sheetName)
        .filter(found -> found.getName().equals(sheetName))
        .orElseThrow(() -> Unreadable.noSheet(file, sheetName));
  }

  private Sheet firstSheet() throws IOException {
    for (Sheet candidate : visible()) {
      try (Stream<Row> found = candidate.openStream()) {
        if (found.anyMatch(row -> values(row).length > 0)) {
          return candidate;
        }
      }
    }
    throw Unreadable.noSheet(file);
  }

  private List<Sheet> visible() {
    return workbook
        .getSheets()
        .filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE)
        .toList();
  }

  /** Visible sheets beside the one that is read that have rows too. */
  int others() {
    return (int) visible().stream().filter(other -> other != sheet && hasRows(other)).count();
  }

  /** One that cannot be read has something in it. */
  private boolean hasRows(Sheet other) {
    try (Stream<Row> found = other.openStream()) {
      return found.anyMatch(row -> values(row).length > 0);
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
