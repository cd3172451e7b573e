package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-R06",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"birth_date", "discharge_date"},
    check = "Birth date after the discharge date.",
    message = "{field} {value} is after the discharge, {discharge}.",
    why = "The age at the discharge cannot be told.",
    fix = "Correct one of the dates.",
    example = "born 10/06/2035, discharged 31/12/2024",
    basis = "assumed")
final class Sts4R06BirthAfterDischarge implements RowRule {
  @Override
  public void check(Discharge discharge, DischargeContext context, Hits hits) {
    LocalDate birth = discharge.birthDate().value();
    LocalDate day = discharge.dischargeDate().value();
    if (birth != null && day != null && birth.isAfter(day)) {
      hits.add(getClass(), DischargeField.BIRTH_DATE, "discharge", day);
    }
  }
}
