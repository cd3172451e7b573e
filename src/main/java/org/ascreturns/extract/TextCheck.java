package org.ascreturns.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Tells whether bytes are UTF-8 to the letter, and if not, whether they can be Windows-1252. Sees
 * only the bytes that are not ASCII.
 */
final class TextCheck {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The sequence goes on after the bytes at hand. */
  static final int INCOMPLETE = -1;

  private boolean utf8 = true;
  private long undefinedLine;

  /**
   * Passes over the one character that starts here.
   *
   * @param last whether no further bytes follow those at hand
   * @return one past it, or {@link #INCOMPLETE}
   */
  int pass(byte[] bytes, int at, int limit, boolean last, long line) {
    if (undefinedLine == 0 && undefined(bytes[at])) {
      undefinedLine = line;
    }
    if (!utf8) {
      return at + 1;
    }
    int length = length(bytes[at] & 0xff);
    if (length > 0 && at + length > limit && !last) {
      return INCOMPLETE;
    }
    if (length == 0 || at + length > limit || !sound(bytes, at, length)) {
      utf8 = false;
      return at + 1;
    }
    for (int i = at + 1; i < at + length; i++) {
      if (undefinedLine == 0 && undefined(bytes[i])) {
        undefinedLine = line;
      }
    }
    return at + length;
  }

  /**
   * @throws UnreadableFileException if it is neither
   */
  Charset charset(String file) {
    if (utf8) {
      return StandardCharsets.UTF_8;
    }
    if (undefinedLine > 0) {
      throw Unreadable.notText(file, undefinedLine);
    }
    return WINDOWS_1252;
  }

  /** The charset as far as it can be told from what has been seen. */
  Charset charsetSoFar() {
    return utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  private static int length(int lead) {
    if (lead >= 0xc2 && lead <= 0xdf) {
      return 2;
    }
    if (lead >= 0xe0 && lead <= 0xef) {
      return 3;
    }
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  }

  /** The table of well-formed sequences of the Unicode standard: the second byte is the subtle. */
  private static boolean sound(byte[] bytes, int at, int length) {
    int second = bytes[at + 1] & 0xff;
    int least =
        switch (bytes[at] & 0xff) {
          case 0xe0 -> 0xa0;
          case 0xf0 -> 0x90;
          default -> 0x80;
        };
    int most =
        switch (bytes[at] & 0xff) {
          case 0xed -> 0x9f;
          case 0xf4 -> 0x8f;
          default -> 0xbf;
        };
    boolean sound = second >= least && second <= most;
    for (int i = at + 2; i < at + length; i++) {
      sound = sound && (bytes[i] & 0xc0) == 0x80;
    }
    return sound;
  }

  private static boolean undefined(byte b) {
    return switch (b & 0xff) {
      case 0x81, 0x8d, 0x8f, 0x90, 0x9d -> true;
      default -> false;
    };
  }
}
