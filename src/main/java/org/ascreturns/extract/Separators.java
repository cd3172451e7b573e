package org.ascreturns.extract;

/** Finds what separates the values of a CSV file. */
final class Separators {
  /** The order settles ties. */
  private static final byte[] CANDIDATES = {',', ';', '\t', '|'};

  private Separators() {}

  /**
   * The candidate that the header has most often outside quotes; a comma if it has none.
   *
   * @param from where the header starts
   */
  static byte ofHeader(byte[] bytes, int from, int limit) {
    int[] counts = new int[CANDIDATES.length];
    boolean quoted = false;
    for (int i = from; i < limit; i++) {
      byte b = bytes[i];
      if (b == '"') {
        quoted = !quoted;
      } else if (!quoted) {
        if (b == '\n' || b == '\r') {
          break;
        }
        count(counts, b);
      }
    }
    int best = 0;
    for (int k = 1; k < counts.length; k++) {
      best = counts[k] > counts[best] ? k : best;
    }
    return CANDIDATES[best];
  }

  private static void count(int[] counts, byte b) {
    for (int k = 0; k < CANDIDATES.length; k++) {
      if (b == CANDIDATES[k]) {
        counts[k]++;
      }
    }
  }
}
