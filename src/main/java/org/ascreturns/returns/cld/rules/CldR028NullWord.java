package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R028",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any)"},
    check =
        "Whole value is the text NULL, N/A, None, #N/A or a lone hyphen. Treated as blank; blank rules then run.",
    message = "{field} contained the text {value}; treated as blank.",
    why = "Extracts write the word for a missing value; it is not a value.",
    fix = "Let the extract write nothing where there is no value.",
    example = "NULL",
    basis = "source")
public final class CldR028NullWord implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    for (int i = 0; i < draft.filledCount(); i++) {
      CldField field = draft.filled(i);
      String value = draft.text(field);
      if (value != null && draft.context().isNullWord(value)) {
        draft.add(getClass(), field);
        draft.treatAsBlank(getClass(), field);
      }
    }
  }
}
