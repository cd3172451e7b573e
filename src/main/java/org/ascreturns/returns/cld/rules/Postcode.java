package org.ascreturns.returns.cld.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** The shape of a postcode (spec.md section 7.2). */
final class Postcode {

  private static final Pattern SHAPE =
      Pattern.compile(
          "GIR 0AA|ZZ99 [0-9][A-Z]{2}"
              + "|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9ABEHMNPRVWXY])?|[0-9][A-HJKPSTUW])"
              + " [0-9][ABD-HJLNP-UW-Z]{2}");

  private Postcode() {}

  static boolean valid(String tidied) {
    return SHAPE.matcher(tidied).matches();
  }

  /** In upper case, with one space before the last three characters. */
  static String tidied(String value) {
    String close = value.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    int inward = close.length() - 3;
    return inward < 1 ? close : close.substring(0, inward) + ' ' + close.substring(inward);
  }
}
