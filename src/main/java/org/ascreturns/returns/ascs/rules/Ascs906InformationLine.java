package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-906",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(line)"},
    check = "The item is one that the survey has.",
    message =
        "{item} is no item of the sign-off sheet, the eligible population sheet or the survey process information.",
    why = "The answer would be lost.",
    fix = "Take the name of the item from the list in input-samples/ascs.",
    example = "contact",
    basis = "assumed")
public final class Ascs906InformationLine {

  /** Applied where the row is read. */
  private Ascs906InformationLine() {}
}
