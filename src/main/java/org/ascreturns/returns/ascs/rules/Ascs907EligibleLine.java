package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-907",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(line)"},
    check =
        "A person of the eligible population has a number, an age from 18 on, a gender, a support reason and a support setting.",
    message = "{problem}. The person is left out of the eligible population.",
    why = "Without them the person can be put in no stratum.",
    fix = "Find out what is missing.",
    example = "age blank",
    basis = "assumed")
public final class Ascs907EligibleLine {

  /** Applied where the row is read. */
  private Ascs907EligibleLine() {}
}
