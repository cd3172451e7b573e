package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.table.NhsNumber;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R008",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"NHS_Number"},
    check =
        "Passes the format and check digit but all ten digits are the same. Set to null (every such number passes Modulus 11, so CLD-R007 does not catch it). CLD-R005 is not also raised.",
    message = "NHS number {value} is a placeholder and was removed.",
    why =
        "Ten equal digits pass the check digit test, but belong to nobody; many people would be counted as one.",
    fix = "Trace the NHS number; leave it blank until it is known.",
    example = "9999999999",
    basis = "assumed")
public final class CldR008PlaceholderNhsNumber implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    String value = draft.text(CldField.NHS_NUMBER);
    if (value != null && NhsNumber.allDigitsEqual(value)) {
      draft.add(getClass(), CldField.NHS_NUMBER);
      draft.empty(getClass(), CldField.NHS_NUMBER);
    }
  }
}
