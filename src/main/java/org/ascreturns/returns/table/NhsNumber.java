package org.ascreturns.returns.table;

import java.util.regex.Pattern;

/** The NHS number and its Modulus 11 check digit. */
public final class NhsNumber {

  private static final Pattern BETWEEN = Pattern.compile("[\\s\\h-]");

  private NhsNumber() {}

  /** Without spaces, non-breaking ones too, and hyphens. */
  public static String digits(String value) {
    return value.length() == 10 ? value : BETWEEN.matcher(value).replaceAll("");
  }

  /** Ten digits of which the last is the check digit of the others. */
  public static boolean valid(String digits) {
    if (digits.length() != 10) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 10; i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += i < 9 ? digit * (10 - i) : 0;
    }
    int check = 11 - sum % 11;
    return (check == 11 ? 0 : check) == digits.charAt(9) - '0';
  }

  public static boolean allDigitsEqual(String digits) {
    for (int i = 1; i < digits.length(); i++) {
      if (digits.charAt(i) != digits.charAt(0)) {
        return false;
      }
    }
    return true;
  }
}
