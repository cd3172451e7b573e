package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R042",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Date_of_Death"},
    check = "Later than the as-of date. Set to null.",
    message = "Date of death {value} is in the future and was removed.",
    why = "The person would be left out of tables while alive.",
    fix = "Correct the date of death in the person record.",
    example = "01/01/2099",
    basis = "assumed")
public final class CldR042FutureDeath implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    LocalDate death = draft.date(CldField.DATE_OF_DEATH);
    if (death != null && death.isAfter(draft.context().asAt())) {
      draft.add(getClass(), CldField.DATE_OF_DEATH);
      draft.empty(getClass(), CldField.DATE_OF_DEATH);
    }
  }
}
