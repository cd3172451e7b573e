package org.ascreturns.returns.dols.rules;

/**
 * A rule on several fields of one row, and the home of its words: a pure function of the row and of
 * what is settled for the file. It is not asked when one of the fields of its {@code @Rule} is
 * unusable. A missing value is the business of the rules on missing values: every other rule passes
 * on a blank.
 */
interface RowRule {
  void check(Application application, DolsContext context, Hits hits);
}
