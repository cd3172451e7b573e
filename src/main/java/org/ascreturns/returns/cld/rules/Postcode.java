package org.ascreturns.returns.cld.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/** The shape of a postcode (spec.md section 7.2). */
final class Postcode {

  private static final Pattern SHAPE =
      Pattern.compile(
          "GIR 0AA"
              + "|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9ABEHMNPRVWXY])?|[0-9][A-HJKPSTUW])"
              + " [0-9][ABD-HJLNP-UW-Z]{2}");

  /** What follows the prefix of a pseudo postcode. */
  private static final Pattern PSEUDO = Pattern.compile(" [0-9][A-Z]{2}");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

  private Postcode() {}

  /**
   * @param noFixedAbode first part of the pseudo postcodes of people without an address
   */
  static boolean valid(String tidied, String noFixedAbode) {
    return SHAPE.matcher(tidied).matches()
        || (tidied.startsWith(noFixedAbode)
            && PSEUDO.matcher(tidied.substring(noFixedAbode.length())).matches());
  }

  /** In upper case, with one space before the last three characters. */
  static String tidied(String value) {
    int inward = value.length() - 3;
    if (inward > 1 && value.indexOf(' ') == inward - 1 && isUpper(value)) {
      return value;
    }
    String close = BLANKS.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
    int cut = close.length() - 3;
    return cut < 1 ? close : close.substring(0, cut) + ' ' + close.substring(cut);
  }

  private static boolean isUpper(String value) {
    int blanks = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      blanks += c == ' ' ? 1 : 0;
      if (c != ' ' && (c < '0' || c > 'Z')) {
        return false;
      }
    }
    return blanks == 1;
  }
}
