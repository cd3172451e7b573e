package org.ascreturns.extract;

/**
 * One record as it stands in a file, its values in the order of the file's columns.
 *
 * @param line line on which the record starts, the header being line 1; the sheet's row for XLSX
 * @param lines physical lines that it covers; more than 1 when a quoted value holds a line break
 * @param values as they came; fewer or more than the header has when the line is ragged
 */
public record ExtractRow(long line, int lines, String[] values) {

  /** An empty line: counted as a line, not as a row. */
  public boolean blank() {
    return values.length == 0 || (values.length == 1 && values[0].isEmpty());
  }
}
