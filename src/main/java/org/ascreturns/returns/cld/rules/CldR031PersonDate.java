package org.ascreturns.returns.cld.rules;

import java.util.List;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R031",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Date_of_Birth", "Date_of_Death"},
    check = "Not blank and not a real calendar date. Set to null; CLD-R043 is not also raised.",
    message = "{field} {value} is not a date and was removed.",
    why = "Age and death decide in which table a person is counted.",
    fix = "Correct the date in the person record.",
    example = "00/00/1950",
    basis = "assumed")
public final class CldR031PersonDate implements Cleansing {
  private static final List<CldField> FIELDS =
      List.of(CldField.DATE_OF_BIRTH, CldField.DATE_OF_DEATH);

  @Override
  public void apply(CldDraft draft) {
    for (CldField field : FIELDS) {
      if (draft.text(field) != null && !CldR032ConvertedDate.read(draft, field)) {
        draft.add(getClass(), field);
        draft.empty(getClass(), field);
      }
    }
  }
}
