package org.ascreturns.build;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell beside its earlier value.
 *
 * @param percent the difference as a share of the earlier value; null where that is 0 or blank
 * @param tolerance in percent
 * @param explanation the council's, empty if it gives none
 */
public record Variance(
    String table,
    String row,
    String column,
    @Nullable BigDecimal value,
    @Nullable BigDecimal earlier,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal percent,
    BigDecimal tolerance,
    Result result,
    String explanation) {

  /** What is to be said of a cell, in the order in which cells are shown. */
  public enum Result {
    OUTSIDE("outside tolerance"),
    WITHIN("within tolerance"),
    SAME("no change"),
    /** A value on one side only. */
    ONE_SIDE("one side only");

    private final String words;

    Result(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }

    static Result of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
