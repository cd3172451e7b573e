package org.ascreturns.report;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the page must not say of a person. The lists for the officers have the value at fault; the
 * page is opened by more people and leaves it out.
 */
final class PersonalValue {

  private static final Pattern FIELD =
      Pattern.compile(
          "nhs|birth|death|dob|postcode|address|\\bname\\b|_name|surname|e-?mail|phone");
  private static final Pattern TEN_DIGITS =
      Pattern.compile("(?<!\\d)\\d{3}[ -]?\\d{3}[ -]?\\d{4}(?!\\d)");
  private static final Pattern POSTCODE =
      Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s*\\d[A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 40;

  /** What stands in the place of a value. */
  static final String NOT_SHOWN = "not shown";

  private PersonalValue() {}

  /** A value at fault, as far as the page may show it; empty stays empty. */
  static String shown(String field, String value) {
    if (value.isBlank()) {
      return "";
    }
    if (FIELD.matcher(field.toLowerCase(Locale.ROOT)).find()) {
      return NOT_SHOWN;
    }
    if (TEN_DIGITS.matcher(value).find() || POSTCODE.matcher(value).find()) {
      return NOT_SHOWN;
    }
    return shortened(value);
  }

  /**
   * A reference of a record or a person, the council's own: shown unless it holds a postcode or
   * what is an NHS number by its check digit.
   */
  static String reference(String value) {
    return isPersonal(value) ? NOT_SHOWN : shortened(value);
  }

  /** Whether a text holds a postcode, or what is an NHS number by its check digit. */
  static boolean isPersonal(String value) {
    return POSTCODE.matcher(value).find()
        || TEN_DIGITS
            .matcher(value)
            .results()
            .anyMatch(found -> isNhsNumber(found.group().replaceAll("\\D", "")));
  }

  private static boolean isNhsNumber(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (10 - i) * Character.digit(digits.charAt(i), 10);
    }
    return (11 - sum % 11) % 11 == Character.digit(digits.charAt(9), 10);
  }

  private static String shortened(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "\u2026";
  }
}
