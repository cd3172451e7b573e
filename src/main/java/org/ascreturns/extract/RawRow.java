package org.ascreturns.extract;

import java.util.BitSet;

/** Writes a row back as it came: one CSV record, comma-separated, quoted only where it must be. */
public final class RawRow {

  private RawRow() {}

  /**
   * @param values as they came
   * @param omit positions of the columns that must not be kept: they are left blank
   */
  public static String csv(String[] values, BitSet omit) {
    StringBuilder line = new StringBuilder(values.length * 12);
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        line.append(',');
      }
      if (!omit.get(i)) {
        append(line, values[i]);
      }
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String value) {
    if (!mustBeQuoted(value)) {
      line.append(value);
      return;
    }
    line.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        line.append('"');
      }
      line.append(c);
    }
    line.append('"');
  }

  private static boolean mustBeQuoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}
