package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.table.NhsNumber;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R007",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"NHS_Number"},
    check =
        "Not blank and, after removing spaces and hyphens, not 10 digits or fails the Modulus 11 check (spec.md section 7.1). Set to null. CLD-R005 is not also raised.",
    message = "NHS number {value} is not valid and was removed.",
    why = "A wrong number links the event to nobody, or to somebody else.",
    fix = "Correct the NHS number in the case record, or trace it again.",
    example = "9990043842",
    basis = "assumed")
public final class CldR007InvalidNhsNumber implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    String value = draft.text(CldField.NHS_NUMBER);
    if (value == null) {
      return;
    }
    String digits = NhsNumber.digits(value);
    if (!NhsNumber.valid(digits)) {
      draft.add(getClass(), CldField.NHS_NUMBER);
      draft.empty(getClass(), CldField.NHS_NUMBER);
    } else if (!digits.equals(draft.raw(CldField.NHS_NUMBER))) {
      draft.trimmed(CldField.NHS_NUMBER, digits);
    }
  }
}
