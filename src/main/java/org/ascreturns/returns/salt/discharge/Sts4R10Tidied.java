package org.ascreturns.returns.salt.discharge;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-R10",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"gender", "intention_home", "status_91_day"},
    check =
        "The value is one of its list when case, blanks and hyphens do not count, or variants.csv or the job maps it.",
    message = "{field} {value} was taken as {new}.",
    why = "The list has the value in another spelling.",
    fix = "Nothing; or let the extract write the value as the list has it.",
    example = "At home",
    basis = "assumed")
final class Sts4R10Tidied {
  /** Applied by {@link DischargeJudge} while it reads the row. */
  private Sts4R10Tidied() {}
}
