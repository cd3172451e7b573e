package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-F02",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"Sign Off Sheet!E2"},
    check = "Council code cell E2 is blank",
    message = "Council code missing (Sign Off Sheet E2); the file may be damaged",
    why = "The figures could not be told whose they are.",
    fix = "Open the workbook, choose the council in cell E3 of the Sign Off Sheet, and save it.",
    example = "E2 blank",
    basis = "source")
public final class AscsF02CouncilCodeMissing {

  /** Applied to the file as a whole. */
  private AscsF02CouncilCodeMissing() {}
}
