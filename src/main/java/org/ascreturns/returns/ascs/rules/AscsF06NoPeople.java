package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-F06",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"all"},
    check = "No row with both MethodCollection and Response filled",
    message = "File holds no person rows",
    why = "There would be nothing to count.",
    fix = "Fill in the sheet Service User Data, or name the right file.",
    example = "a blank workbook",
    basis = "assumed")
public final class AscsF06NoPeople {

  /** Applied to the file as a whole. */
  private AscsF06NoPeople() {}
}
