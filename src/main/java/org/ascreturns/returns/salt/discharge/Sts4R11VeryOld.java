package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-R11",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"birth_date"},
    check = "Age at the discharge of max_age_years or more.",
    message = "{field} {value} makes the person {age} years old at the discharge.",
    why = "A placeholder for an unknown date of birth puts the person into the highest age band.",
    fix = "Check the date of birth.",
    example = "01/01/1900",
    basis = "assumed")
final class Sts4R11VeryOld implements RowRule {
  @Override
  public void check(Discharge discharge, DischargeContext context, Hits hits) {
    LocalDate birth = discharge.birthDate().value();
    LocalDate day = discharge.dischargeDate().value();
    if (birth != null && day != null) {
      int age = Dates.age(birth, day);
      if (age >= context.maxAgeYears()) {
        hits.add(getClass(), DischargeField.BIRTH_DATE, "age", age);
      }
    }
  }
}
