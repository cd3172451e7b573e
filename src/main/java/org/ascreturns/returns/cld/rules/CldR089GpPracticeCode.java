package org.ascreturns.returns.cld.rules;

import java.util.regex.Pattern;
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
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{5}");

  @Override
  public void apply(CldDraft draft) {
    String value = draft.text(CldField.GP_PRACTICE_CODE);
    if (value != null && !CODE.matcher(value).matches()) {
      draft.add(getClass(), CldField.GP_PRACTICE_CODE);
      draft.empty(getClass(), CldField.GP_PRACTICE_CODE);
    }
  }
}
