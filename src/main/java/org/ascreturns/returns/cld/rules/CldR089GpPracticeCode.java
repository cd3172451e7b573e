package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R089",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"GP_Practice_Code"},
    check = "Not one letter and five digits. Set to null.",
    message = "GP practice code {value} is not valid.",
    why = "The practice cannot be told.",
    fix = "Correct the practice code in the person record.",
    example = "B8001",
    basis = "assumed")
public final class CldR089GpPracticeCode implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    String value = draft.text(CldField.GP_PRACTICE_CODE);
    if (value != null && !isCode(value)) {
      draft.add(getClass(), CldField.GP_PRACTICE_CODE);
      draft.empty(getClass(), CldField.GP_PRACTICE_CODE);
    }
  }

  /** One capital and five digits; by hand, because it is asked of every row. */
  private static boolean isCode(String value) {
    if (value.length() != 6 || value.charAt(0) < 'A' || value.charAt(0) > 'Z') {
      return false;
    }
    for (int i = 1; i < 6; i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
