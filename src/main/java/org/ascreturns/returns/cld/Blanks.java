package org.ascreturns.returns.cld;

/** Blanks at the ends of a value, non-breaking spaces included: what is only blanks is blank. */
final class Blanks {

  private Blanks() {}

  static String strip(String value) {
    int from = 0;
    int to = value.length();
    while (from < to && blank(value.charAt(from))) {
      from++;
    }
    while (from < to && blank(value.charAt(to - 1))) {
      to--;
    }
    return value.substring(from, to);
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
