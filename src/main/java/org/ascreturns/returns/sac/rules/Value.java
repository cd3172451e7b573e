package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.extract.Blanks;
import org.jspecify.annotations.Nullable;

/**
 * What a row has in a field.
 *
 * @param came as it stands in the file
 * @param usable what it counts as: a text, a code, a date or a number; null where it is blank or
 *     nothing can be made of it
 */
public record Value(String came, @Nullable Object usable) {

  /** Without blanks around it. */
  public String trimmed() {
    return Blanks.strip(came);
  }

  boolean blank() {
    return trimmed().isEmpty();
  }

  /** Null where it is blank. */
  public @Nullable String given() {
    return blank() ? null : trimmed();
  }

  public @Nullable String text() {
    return (String) usable;
  }

  public @Nullable LocalDate date() {
    return (LocalDate) usable;
  }

  public @Nullable Integer integer() {
    return (Integer) usable;
  }
}
