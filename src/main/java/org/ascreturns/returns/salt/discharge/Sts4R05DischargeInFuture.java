package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-R05",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"discharge_date"},
    check = "Discharge date after the as-at date of the run.",
    message = "{field} {value} is after the day of this return, {as_at}.",
    why = "What has not happened cannot be counted.",
    fix = "Correct the discharge date.",
    example = "discharged 31/12/2026, as at 15/04/2026",
    basis = "assumed")
final class Sts4R05DischargeInFuture implements RowRule {
  @Override
  public void check(Discharge discharge, DischargeContext context, Hits hits) {
    LocalDate day = discharge.dischargeDate().value();
    if (day != null && day.isAfter(context.asAt())) {
      hits.add(getClass(), DischargeField.DISCHARGE_DATE, "as_at", context.asAt());
    }
  }
}
