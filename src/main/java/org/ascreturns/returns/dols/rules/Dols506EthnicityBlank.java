package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-506",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"ethnicity"},
    check = "Blank changed to 99.",
    message = "Blank ethnicity read as not known.",
    why = "The person is counted under \"Undeclared or not known\".",
    fix = "Enter the ethnicity.",
    example = "a blank ethnicity",
    basis = "assumed")
public final class Dols506EthnicityBlank {

  /** Applied while the row is read. */
  private Dols506EthnicityBlank() {}
}
