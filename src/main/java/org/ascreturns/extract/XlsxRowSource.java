package org.ascreturns.extract;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the data rows of a workbook. */
final class XlsxRowSource implements RowSource {
  private final SheetReader sheet;
  private final int headerLines;
  private final int width;

  private XlsxRowSource(SheetReader sheet, int headerLines, int width) {
    this.sheet = sheet;
    this.headerLines = headerLines;
    this.width = width;
  }

  static RowSource open(FileScan scan) throws IOException {
    return new XlsxRowSource(
        SheetReader.open(scan.path(), scan.sheet()), scan.headerLines(), scan.header().size());
  }

  @Override
  public @Nullable ExtractRow next() {
    ExtractRow row = sheet.next();
    while (row != null && row.line() <= headerLines) {
      row = sheet.next();
    }
    return row == null ? null : filled(row, width);
  }

  /** A sheet leaves out the blank cells at the end of a row; a row of CSV has them. */
  static ExtractRow filled(ExtractRow row, int width) {
    int present = row.values().length;
    if (present == 0 || present >= width) {
      return row;
    }
    String[] values = Arrays.copyOf(row.values(), width);
    Arrays.fill(values, present, width, "");
    return new ExtractRow(row.line(), row.lines(), values);
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
