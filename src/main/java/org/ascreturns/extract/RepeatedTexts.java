package org.ascreturns.extract;

import org.jspecify.annotations.Nullable;

/**
 * One string for a text that is read again and again, as most values of a file are: nothing new to
 * make, to hash and to clear away. Remembers the last text of each place of a small table.
 */
final class RepeatedTexts {

  private static final int PLACES = 1 << 12;
  private static final int LONGEST = 64;

  private final @Nullable String[] known = new String[PLACES];

  /** The text of some characters, 1 or more. */
  String text(char[] buffer, int offset, int length) {
    if (length > LONGEST) {
      return new String(buffer, offset, length);
    }
    int place = place(buffer, offset, length);
    String text = known[place];
    if (text == null || !same(text, buffer, offset, length)) {
      text = new String(buffer, offset, length);
      known[place] = text;
    }
    return text;
  }

  /** From the length and four of the characters. */
  private static int place(char[] buffer, int offset, int length) {
    int mixed = length * 31 + buffer[offset];
    mixed = mixed * 31 + buffer[offset + length - 1];
    mixed = mixed * 31 + buffer[offset + length / 2];
    mixed = mixed * 31 + buffer[offset + length / 4];
    return (mixed * 0x9E3779B9) >>> 20;
  }

  private static boolean same(String text, char[] buffer, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
