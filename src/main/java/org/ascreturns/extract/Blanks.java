package org.ascreturns.extract;

/** Blanks at the ends of a value, non-breaking spaces included: what is only blanks is blank. */
public final class Blanks {

  private Blanks() {}

  public static String strip(String value) {
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

  public static boolean blank(char c) {
    boolean plain = c > ' ' && c < 0x80;
    return !plain && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
