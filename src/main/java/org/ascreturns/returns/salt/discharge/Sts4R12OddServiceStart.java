package org.ascreturns.returns.salt.discharge;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-R12",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"service_start_date"},
    check = "Service start is filled and is no date of the calendar. Taken as blank.",
    message = "{field} {value} is not a date and was taken as blank.",
    why = "The measure does not need this date, so the discharge still counts.",
    fix = "Write the date as 31/12/2025 or 2025-12-31.",
    example = "31/11/2025",
    basis = "assumed")
final class Sts4R12OddServiceStart {
  /** Applied by {@link DischargeJudge} while it reads the row. */
  private Sts4R12OddServiceStart() {}
}
