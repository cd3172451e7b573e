package org.ascreturns.returns.dols.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The list of registered locations: what kind of place a code stands for. Without a list nothing is
 * said of any code.
 */
public final class Locations {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{2,19}");
  private static final String OUTSIDE = "other";
  private final boolean listed;
  private final Map<String, String> types;

  /**
   * @param listed whether a list came in at all
   * @param types by code
   */
  public Locations(boolean listed, Map<String, String> types) {
    this.listed = listed;
    this.types = new HashMap<>(types);
  }

  /** Whether a code, in capitals, has the form of one. */
  public static boolean wellFormed(String code) {
    return FORM.matcher(code).matches();
  }

  /** Care home, hospital or other; null where the code is not in the list. */
  public @Nullable String type(@Nullable String code) {
    return code == null ? null : types.get(code);
  }

  /** False for a well-formed code that is not in the list. */
  boolean knows(@Nullable String code) {
    return !listed || code == null || !wellFormed(code) || types.containsKey(code);
  }

  boolean isOutside(@Nullable String code) {
    return OUTSIDE.equals(type(code));
  }
}
