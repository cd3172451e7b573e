package org.ascreturns.extract;

import java.util.Arrays;

/**
 * Digest of all supplied values of a row, trimmed: 128 bits, so that two different rows of a file
 * never share one. Two rows with the same digest are exact copies (CLD-X001).
 */
public final class RowDigest {

  private static final byte BETWEEN = 0x1f;

  /** Characters from here on take three bytes, the first of them this one. */
  private static final char WIDE = 0x7f;

  private final Murmur3 murmur = new Murmur3();
  private byte[] bytes = new byte[4096];
  private int length;

  public void of(String[] values) {
    length = 0;
    for (String value : values) {
      add(value.isEmpty() ? value : Blanks.strip(value));
    }
    Arrays.fill(bytes, length, length + Murmur3.PADDING, (byte) 0);
    murmur.of(bytes, length);
  }

  private void add(String value) {
    int need = length + value.length() * 3 + 1 + Murmur3.PADDING;
    if (need > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(need, bytes.length * 2));
    }
    byte[] to = bytes;
    int at = length;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < WIDE) {
        to[at++] = (byte) c;
      } else {
        to[at++] = (byte) WIDE;
        to[at++] = (byte) (c >> 8);
        to[at++] = (byte) c;
      }
    }
    to[at++] = BETWEEN;
    length = at;
  }

  public long high() {
    return murmur.high();
  }

  public long low() {
    return murmur.low();
  }
}
