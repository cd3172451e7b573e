package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-F03",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"Sign Off Sheet!E2"},
    check = "E2 contains \"select la name\" in any case: no council was chosen in E3",
    message = "Council not selected (Sign Off Sheet E3)",
    why = "The figures could not be told whose they are.",
    fix = "Choose the council in cell E3 of the Sign Off Sheet, and save the workbook.",
    example = "E2 reads Select LA name in cell below",
    basis = "source")
public final class AscsF03CouncilNotChosen {

  /** Applied to the file as a whole. */
  private AscsF03CouncilNotChosen() {}
}
