package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-507",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"main_condition"},
    check = "Blank changed to 99.",
    message = "Blank condition read as not known.",
    why = "The person is counted under \"Not known\".",
    fix = "Enter the main condition.",
    example = "a blank main_condition",
    basis = "assumed")
public final class Dols507ConditionBlank {

  /** Applied while the row is read. */
  private Dols507ConditionBlank() {}
}
