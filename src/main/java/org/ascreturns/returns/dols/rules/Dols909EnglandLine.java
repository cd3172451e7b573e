package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-909",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"month", "measure", "england"},
    check =
        "A line of the file of England figures whose month is none of apr to mar, whose measure is no column of DOLS-T16, or whose figure is not a number of 0 or more.",
    message =
        "This line of the England figures cannot be used: month {month}, measure {measure}, figure {england}.",
    why = "The management table would lack a comparison.",
    fix =
        "Give a month such as apr, a column of DOLS-T16 such as cumulative_average_days, and a number.",
    example = "April,average,144",
    basis = "assumed")
public final class Dols909EnglandLine {

  /** Applied where lines are judged. */
  private Dols909EnglandLine() {}
}
