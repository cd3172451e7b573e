package org.ascreturns.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Jumps over the bytes of a CSV file that mean nothing to its structure, eight at a time: the scan
 * spends its time here.
 */
final class ByteSkip {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long CONTROLS = ONES * ('\r' + 1);
  private static final long QUOTES = ONES * '"';

  private ByteSkip() {}

  /** The byte in all eight places. */
  static long pattern(byte b) {
    return ONES * (b & 0xff);
  }

  /** Of a quotation mark: stops at no further byte. */
  static long noPattern() {
    return QUOTES;
  }

  /**
   * The next byte that is a control character up to CR, a quotation mark, not ASCII, or the byte of
   * the pattern; the limit if there is none.
   *
   * <p>For each of these {@code (x - n) & ~x} has the high bit of the byte set where the byte is
   * less than n. A borrow can set it wrongly, but only above a byte where it is right, and the
   * lowest one counts.
   */
  static int next(byte[] bytes, int from, int limit, long pattern) {
    int i = from;
    for (; i <= limit - 8; i += 8) {
      long word = (long) EIGHT.get(bytes, i);
      long quote = word ^ QUOTES;
      long other = word ^ pattern;
      long hits =
          ((word - CONTROLS & ~word) | (quote - ONES & ~quote) | (other - ONES & ~other) | word)
              & HIGH;
      if (hits != 0) {
        return i + (Long.numberOfTrailingZeros(hits) >>> 3);
      }
    }
    byte other = (byte) pattern;
    while (i < limit && bytes[i] > '\r' && bytes[i] != '"' && bytes[i] != other) {
      i++;
    }
    return i;
  }
}
