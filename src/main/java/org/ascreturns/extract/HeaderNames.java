package org.ascreturns.extract;

import java.util.Locale;

/** Brings the names of columns, as councils write them, to one form. */
public final class HeaderNames {

  private HeaderNames() {}

  /** Whether the column reads like one that holds the name of somebody. */
  public static boolean readsLikeName(String header) {
    return normalise(header).matches(".*NAME.*|.*INITIALS.*|.*ALIAS.*|.*KNOWN_AS.*");
  }

  /**
   * Upper case; every run of characters other than A-Z and 0-9 becomes one underscore, none at
   * either end. A byte order mark is such a character, so it goes too.
   */
  public static String normalise(String header) {
    String upper = header.toUpperCase(Locale.ROOT);
    StringBuilder name = new StringBuilder(upper.length());
    boolean gap = false;
    for (int i = 0; i < upper.length(); i++) {
      char c = upper.charAt(i);
      if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
        if (gap && !name.isEmpty()) {
          name.append('_');
        }
        name.append(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return name.toString();
  }
}
