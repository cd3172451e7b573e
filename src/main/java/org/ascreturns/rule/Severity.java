package org.ascreturns.rule;

import java.util.Locale;

/**
 * What a finding does to its row.
 *
 * <ul>
 *   <li>{@code REJECT}: the row is left out of every figure and goes to the rejection report.
 *   <li>{@code WARN}: the row counts and is reported.
 *   <li>{@code CLEANSE}: the value is changed and its before and after are kept.
 * </ul>
 */
public enum Severity {
  REJECT,
  WARN,
  CLEANSE;

  /** The word used in files, in the database and in the jobs' YAML. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if the word is none of reject, warn, cleanse
   */
  public static Severity ofWord(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT));
  }
}
