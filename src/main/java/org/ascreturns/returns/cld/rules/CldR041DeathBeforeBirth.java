package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R041",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Date_of_Birth", "Date_of_Death"},
    check = "Date of death earlier than date of birth. Date of death ignored.",
    message = "Date of death is before date of birth; date of death ignored.",
    why = "One of the two dates is wrong; the death would take the person out of every table.",
    fix = "Correct the date of birth or of death in the person record.",
    example = "born 15/06/1951, died 15/06/1915",
    basis = "assumed")
public final class CldR041DeathBeforeBirth implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    LocalDate birth = draft.date(CldField.DATE_OF_BIRTH);
    LocalDate death = draft.date(CldField.DATE_OF_DEATH);
    if (birth != null && death != null && death.isBefore(birth)) {
      draft.add(getClass(), CldField.DATE_OF_DEATH);
      draft.empty(getClass(), CldField.DATE_OF_DEATH);
    }
  }
}
