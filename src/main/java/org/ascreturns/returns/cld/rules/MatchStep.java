package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CodeList;
import org.jspecify.annotations.Nullable;

/**
 * One step of the matching order of spec.md section 6.1, and the home of the rule that reports it.
 */
public interface MatchStep {

  /**
   * @param folded the value with plain dashes and blanks, white space collapsed, trimmed, in lower
   *     case
   * @return the value that it counts as, null when this step does not fit
   */
  @Nullable String match(String folded, CodeList list);
}
