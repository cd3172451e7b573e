package org.ascreturns.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The distinct tuples of the watched columns of a CSV file. Rows mostly repeat the tuple of the row
 * before, so bytes are compared before any text is made. Columns at a negative position are not in
 * the file: their value is blank.
 */
final class WatchedValues {
  private final int[] columns;
  private final int last;
  private final int[] starts;
  private final int[] ends;
  private byte[] before = {};
  private int[] lengthsBefore = {};

  /** As bytes, one a char: the charset is known at the end of the file only. */
  private final Set<List<String>> tuples = new LinkedHashSet<>();

  WatchedValues(int[] columns) {
    this.columns = columns.clone();
    this.last = Arrays.stream(columns).max().orElse(-1);
    this.starts = new int[columns.length];
    this.ends = new int[columns.length];
  }

  /** The last watched column, -1 if there is none: further right nothing needs to be told. */
  int lastColumn() {
    return last;
  }

  /** Tells where a value of the record at hand lies. */
  void value(int column, int from, int to) {
    for (int k = 0; k < columns.length; k++) {
      if (columns[k] == column) {
        starts[k] = from;
        ends[k] = to;
      }
    }
  }

  /** The record at hand is complete and has all watched columns. */
  void endOfRecord(byte[] bytes) {
    if (sameAsBefore(bytes)) {
      return;
    }
    List<String> tuple = new ArrayList<>(columns.length);
    int[] lengths = new int[columns.length];
    StringBuilder all = new StringBuilder();
    for (int k = 0; k < columns.length; k++) {
      lengths[k] = ends[k] - starts[k];
      String value = new String(bytes, starts[k], lengths[k], StandardCharsets.ISO_8859_1);
      tuple.add(value);
      all.append(value);
    }
    before = all.toString().getBytes(StandardCharsets.ISO_8859_1);
    lengthsBefore = lengths;
    if (tuples.size() < FileScan.WATCHED_MAX) {
      tuples.add(List.copyOf(tuple));
    }
  }

  private boolean sameAsBefore(byte[] bytes) {
    if (lengthsBefore.length == 0) {
      return columns.length == 0;
    }
    int at = 0;
    for (int k = 0; k < columns.length; k++) {
      int length = lengthsBefore[k];
      if (ends[k] - starts[k] != length
          || !Arrays.equals(bytes, starts[k], ends[k], before, at, at + length)) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** The tuples as text, quotation marks taken off, in order of first appearance. */
  List<List<String>> tuples(Charset charset) {
    Set<List<String>> distinct = new LinkedHashSet<>();
    for (List<String> tuple : tuples) {
      distinct.add(tuple.stream().map(value -> text(value, charset)).toList());
    }
    return List.copyOf(distinct);
  }

  private static String text(String raw, Charset charset) {
    String value = new String(raw.getBytes(StandardCharsets.ISO_8859_1), charset);
    return value.startsWith("\"")
        ? value.substring(1, value.length() - 1).replace("\"\"", "\"")
        : value;
  }
}
