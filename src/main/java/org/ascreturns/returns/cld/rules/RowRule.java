package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;

/**
 * A rule on one row, and the home of its words: a pure function of the row and of what is settled
 * for the file. A missing value is the business of the rules on missing values: every other rule
 * passes on a blank.
 */
public interface RowRule {
  void check(CldEvent event, CldContext context, Hits hits);
}
