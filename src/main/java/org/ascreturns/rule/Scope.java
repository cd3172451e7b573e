package org.ascreturns.rule;

import java.util.Locale;

/** What a rule looks at: a whole file, one row, or rows together. */
public enum Scope {
  FILE,
  RECORD,
  CROSS;

  /** The word used in the catalogue and in {@code rules.csv}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
