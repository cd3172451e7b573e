package org.ascreturns.returns.cld.sample;

/**
 * Hands out NHS numbers and council person numbers, each once. NHS numbers are of the test range
 * 999 only, so none can belong to anybody; there are about 909,000 with a valid check digit, and
 * whoever comes after the last has none.
 */
final class Identities {

  private static final int RANGE = 1_000_000;

  /** Has no factor in common with the range, so the walk meets every number of it once. */
  private static final int STRIDE = 618_033;

  private final int first;
  private int walked;
  private int people;

  Identities(long seed) {
    first = new Chance(seed).below(RANGE);
  }

  /** The next free NHS number, or blank when all are taken. */
  String nhsNumber() {
    while (walked < RANGE) {
      int middle = (int) ((first + (long) walked++ * STRIDE) % RANGE);
      int check = checkDigit(middle);
      // 999 999 9999 has a right check digit, but is a placeholder in real extracts.
      if (check < 10 && !(middle == RANGE - 1 && check == 9)) {
        return "999" + pad(middle, 6) + check;
      }
    }
    return "";
  }

  /** The next council person number. */
  String personId() {
    return "A" + (100_000 + ++people);
  }

  int people() {
    return people;
  }

  /** Modulus 11 check digit of 999 and six digits more; 10 when there is none. */
  static int checkDigit(int middle) {
    int sum = 9 * (10 + 9 + 8);
    int rest = middle;
    for (int weight = 2; weight <= 7; weight++) {
      sum += weight * (rest % 10);
      rest /= 10;
    }
    int check = 11 - sum % 11;
    return check == 11 ? 0 : check;
  }

  static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
