package org.ascreturns.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How figures may be shown. Inside the council they are exact. In public they are as official
 * statistics show them (SAC specification, section 10; DoLS specification, section 6): counts under
 * 5, 0 included, as {@code [c]}, others to the nearest 5, and what is worked out from such a small
 * count not at all.
 */
public enum Disclosure {
  EXACT,
  PUBLIC;

  /** What stands for a figure that is held back. */
  public static final String HELD_BACK = "[c]";

  private static final BigDecimal UNIT = BigDecimal.valueOf(5);

  public boolean isPublic() {
    return this == PUBLIC;
  }

  /** A count of people or of what they need; empty for null, which is blank and not 0. */
  public String count(@Nullable BigDecimal count) {
    if (isHeldBack(count)) {
      return HELD_BACK;
    }
    return Figures.plain(charted(count));
  }

  public String count(long count) {
    return count(BigDecimal.valueOf(count));
  }

  /** The count as a chart may draw it; null where it is blank or held back. */
  public @Nullable BigDecimal charted(@Nullable BigDecimal count) {
    if (count == null || isHeldBack(count)) {
      return null;
    }
    return isPublic() ? count.divide(UNIT, 0, RoundingMode.HALF_UP).multiply(UNIT) : count;
  }

  /**
   * A share, rate or mean.
   *
   * @param numerator and denominator: what it is worked out from; null where it is no count
   */
  public String value(
      @Nullable BigDecimal value,
      int decimals,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator) {
    if (value != null && (isHeldBack(numerator) || isHeldBack(denominator))) {
      return HELD_BACK;
    }
    return Figures.fixed(value, decimals);
  }

  /** Whether a count is too small to be shown. */
  public boolean isHeldBack(@Nullable BigDecimal count) {
    return isPublic() && count != null && count.signum() >= 0 && count.compareTo(UNIT) < 0;
  }
}
