package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-R07",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"service_start_date", "discharge_date"},
    check = "Service start before the discharge.",
    message = "{field} {value} is before the discharge, {discharge}.",
    why =
        "The measure is about reablement that follows a stay in hospital; one of the dates may be wrong.",
    fix =
        "Correct one of the dates, or take the line out if the person was not discharged into the service.",
    example = "discharged 05/10/2024, service from 01/10/2024",
    basis = "assumed")
final class Sts4R07ServiceBeforeDischarge implements RowRule {
  @Override
  public void check(Discharge discharge, DischargeContext context, Hits hits) {
    LocalDate start = discharge.serviceStartDate().value();
    LocalDate day = discharge.dischargeDate().value();
    if (start != null && day != null && start.isBefore(day)) {
      hits.add(getClass(), DischargeField.SERVICE_START_DATE, "discharge", day);
    }
  }
}
