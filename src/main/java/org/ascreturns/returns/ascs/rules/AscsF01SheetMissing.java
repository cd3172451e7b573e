package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-F01",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"-"},
    check = "Sheet \"Service User Data\" or \"Sign Off Sheet\" is absent (exact name)",
    message = "Expected sheet {sheet} not found",
    why = "Without these sheets nothing can be read.",
    fix = "Give the sheet its name back, or start from a fresh copy of the data return.",
    example = "a sheet named Service Userr Data",
    basis = "source")
public final class AscsF01SheetMissing {

  /** Applied to the file as a whole. */
  private AscsF01SheetMissing() {}
}
