package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-F07",
    scope = Scope.FILE,
    severity = Severity.WARN,
    fields = {"all"},
    check = "More than 3,999 person rows (the sheet computes on rows 2-4000)",
    message = "This file has {n} records; the return takes rows 2 to 4000.",
    why = "The national workbook computes on rows 2 to 4000 only.",
    fix = "Take people out of the sample, or ask how to hand in more.",
    example = "4,000 people",
    basis = "source")
public final class AscsF07TooManyRows {

  /** Applied to the file as a whole. */
  private AscsF07TooManyRows() {}
}
