package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R044",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Date_of_Birth"},
    check =
        "On the dummy list: 01/01/1753, 01/01/1800, 01/01/1900, 01/01/1901, 11/11/1911, 09/09/9999, 31/12/9999. Set to null, age unknown; CLD-R043, R037 and R045 are not also raised.",
    message = "Date of birth {value} is a placeholder and was removed.",
    why = "A placeholder puts the person into the oldest age band.",
    fix = "Record the real date of birth, or leave it blank.",
    example = "01/01/1900",
    basis = "assumed")
public final class CldR044PlaceholderBirth implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    LocalDate birth = draft.date(CldField.DATE_OF_BIRTH);
    if (birth != null && draft.context().isDummyBirth(birth)) {
      draft.add(getClass(), CldField.DATE_OF_BIRTH);
      if (draft.context().dummyBirthRemoved()) {
        draft.empty(getClass(), CldField.DATE_OF_BIRTH);
      }
    }
  }
}
