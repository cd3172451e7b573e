package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-F05",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"MethodCollection, Response"},
    check = "On some row exactly one of the two is blank",
    message = "Rows {rows}: method of collection and response must both be present or both blank",
    why = "It cannot be told whether these rows are people.",
    fix = "Fill in both, or clear the row.",
    example = "MethodCollection 1, Response blank",
    basis = "source")
public final class AscsF05HalfARow {

  /** Applied to the file as a whole. */
  private AscsF05HalfARow() {}
}
