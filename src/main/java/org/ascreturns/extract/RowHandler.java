package org.ascreturns.extract;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;

/** Turns what the CSV parser finds into rows. */
final class RowHandler extends AbstractBaseCsvCallbackHandler<ExtractRow> {
  private final long linesBefore;
  private final RepeatedTexts repeated = new RepeatedTexts();
  private int width;
  private String[] values;
  private int count;
  private int breaks;
  private int size;
  private long line;

  /**
   * @param startLine line of the file on which the first record starts
   * @param width values that a record is expected to have
   */
  RowHandler(long startLine, int width) {
    this.linesBefore = startLine - 1;
    this.width = Math.max(width, 1);
    this.values = new String[this.width];
    this.line = startLine;
  }

  /** The line on which the record at hand starts. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = linesBefore + startingLineNumber;
    count = 0;
    breaks = 0;
    size = 0;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index == values.length) {
      values = Arrays.copyOf(values, 2 * values.length);
    }
    values[index] = length == 0 ? "" : repeated.text(buffer, offset, length);
    count = index + 1;
    size += length;
    if (size > Unreadable.MAX_RECORD) {
      throw new CsvParseException("record too long");
    }
    if (quoted) {
      countBreaks(buffer, offset, length);
    }
  }

  @Override
  protected void handleEmpty() {
    values[0] = "";
    count = 1;
  }

  /** The array goes out with the row; only a row of another length costs a copy. */
  @Override
  protected ExtractRow buildRecord() {
    String[] whole = count == values.length ? values : Arrays.copyOf(values, count);
    values = new String[width];
    return new ExtractRow(line, 1 + breaks, whole);
  }

  private void countBreaks(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      char c = buffer[i];
      if (c == '\n' ? i == offset || buffer[i - 1] != '\r' : c == '\r') {
        breaks++;
      }
    }
  }
}
