package org.ascreturns.returns.salt.discharge;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-R08",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"gender", "service_start_date"},
    check = "The field is blank.",
    message = "{field} is missing.",
    why =
        "Without a gender the discharge is counted under other or not known; without the start nobody can see that reablement followed the discharge.",
    fix = "Complete the field.",
    example = "a blank gender",
    basis = "assumed")
final class Sts4R08Wanted implements RowRule {
  @Override
  public void check(Discharge discharge, DischargeContext context, Hits hits) {
    if (discharge.gender().raw() == null) {
      hits.add(getClass(), DischargeField.GENDER);
    }
    if (discharge.serviceStartDate().raw() == null) {
      hits.add(getClass(), DischargeField.SERVICE_START_DATE);
    }
  }
}
