package org.ascreturns.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * MurmurHash3 for 64-bit machines, 128 bits, seed 0. The same digests as the one of Commons Codec,
 * which puts each word together from single bytes: every row of a file passes through here.
 */
final class Murmur3 {

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  /** Bytes that may be read past the end of what is digested: they must be 0. */
  static final int PADDING = 16;

  private long high;
  private long low;

  /**
   * Digests the first bytes of an array.
   *
   * @param bytes with {@link #PADDING} zeros after them
   */
  void of(byte[] bytes, int length) {
    long h1 = 0;
    long h2 = 0;
    int at = 0;
    for (; at <= length - 16; at += 16) {
      h1 ^= first((long) WORD.get(bytes, at));
      h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
      h2 ^= second((long) WORD.get(bytes, at + 8));
      h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
    }
    h1 ^= first((long) WORD.get(bytes, at)) ^ length;
    h2 ^= second((long) WORD.get(bytes, at + 8)) ^ length;
    h1 += h2;
    h2 += h1;
    h1 = mixed(h1);
    h2 = mixed(h2);
    high = h1 + h2;
    low = high + h2;
  }

  private static long first(long word) {
    return Long.rotateLeft(word * C1, 31) * C2;
  }

  private static long second(long word) {
    return Long.rotateLeft(word * C2, 33) * C1;
  }

  private static long mixed(long value) {
    long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }

  long high() {
    return high;
  }

  long low() {
    return low;
  }
}
