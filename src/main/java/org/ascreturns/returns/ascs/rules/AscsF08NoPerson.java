package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-F08",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fixed = true,
    fields = {"all"},
    check = "Row with both MethodCollection and Response blank",
    message =
        "This row has neither method of collection nor response: it is no person, and left out.",
    why = "A row without method of collection and response is no person of the sample.",
    fix = "Nothing where the row is left over; where it is a person, fill in both.",
    example = "a row with a serial number alone",
    basis = "source",
    outside = true)
public final class AscsF08NoPerson {

  /** Applied where the row is read. */
  private AscsF08NoPerson() {}
}
