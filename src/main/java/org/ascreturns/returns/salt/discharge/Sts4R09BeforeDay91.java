package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-R09",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"status_91_day", "discharge_date"},
    check = "A status other than DECEASED although day 91 is after the as-at date of the run.",
    message = "{field} is {value}, but day 91 after the discharge is {day91} and has not come yet.",
    why = "Where the person will be on day 91 cannot be known before.",
    fix = "Ask again on day 91, and give the status of that day.",
    example = "discharged 31/12/2025, as at 31/03/2026",
    basis = "assumed")
final class Sts4R09BeforeDay91 implements RowRule {
  private static final String DECEASED = "DECEASED";

  @Override
  public void check(Discharge discharge, DischargeContext context, Hits hits) {
    LocalDate day91 = discharge.day91();
    String status = discharge.status91Day().value();
    if (day91 != null
        && status != null
        && day91.isAfter(context.asAt())
        && !status.equals(DECEASED)) {
      hits.add(getClass(), DischargeField.STATUS_91_DAY, "day91", day91);
    }
  }
}
