package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-505",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"gender"},
    check = "Blank changed to 9.",
    message = "Blank gender read as not known.",
    why = "The person is counted under \"Not known\".",
    fix = "Enter the gender.",
    example = "a blank gender",
    basis = "assumed")
public final class Dols505GenderBlank {

  /** Applied while the row is read. */
  private Dols505GenderBlank() {}
}
