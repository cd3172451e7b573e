package org.ascreturns.audit;

import java.util.Locale;

/** What a run does with a file. */
public enum Disposition {
  /** Its rows are judged. */
  LOADED,
  /** A rule on the whole file refuses it; the other files run. */
  REFUSED,
  /** The same bytes as another file of the run: counted once. */
  DUPLICATE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Disposition ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
