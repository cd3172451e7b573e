package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-R04",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"status_date", "discharge_date"},
    check = "Status date is not the discharge date plus 91 days.",
    message = "{field} {value} is not day 91 after the discharge, which is {expected}.",
    why = "The measure asks where the person was on day 91, not on another day.",
    fix = "Give the status of day 91 and its date, or correct one of the dates.",
    example = "discharged 05/10/2024, status of 05/01/2025",
    basis = "assumed")
final class Sts4R04NotDay91 implements RowRule {
  @Override
  public void check(Discharge discharge, DischargeContext context, Hits hits) {
    LocalDate expected = discharge.day91();
    LocalDate status = discharge.statusDate().value();
    if (expected != null && status != null && !status.equals(expected)) {
      hits.add(getClass(), DischargeField.STATUS_DATE, "expected", expected);
    }
  }
}
