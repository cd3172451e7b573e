package org.ascreturns.returns.salt.discharge;

/**
 * A rule on several fields of one row, and the home of its words: a pure function of the row and of
 * what is settled for the file. A missing value is the business of the rules on missing values:
 * every other rule passes on a blank.
 */
interface RowRule {
  void check(Discharge discharge, DischargeContext context, Hits hits);
}
