package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-508",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"reviews_completed"},
    check = "Blank changed to 0.",
    message = "Blank number of reviews read as 0.",
    why = "Reviews are added up; none is 0.",
    fix = "Nothing if there was no review; else enter how many.",
    example = "a blank reviews_completed",
    basis = "assumed")
public final class Dols508ReviewsBlank {

  /** Applied while the row is read. */
  private Dols508ReviewsBlank() {}
}
