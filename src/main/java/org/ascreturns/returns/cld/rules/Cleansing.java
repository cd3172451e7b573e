package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;

/**
 * A rule that changes values, and the home of its words. Works on the draft of one row, in the
 * order of spec.md section 9; keeps before and after of what it changes.
 */
public interface Cleansing {
  void apply(CldDraft draft);
}
