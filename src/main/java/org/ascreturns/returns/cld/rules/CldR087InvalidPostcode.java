package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R087",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Postcode"},
    check = "Not a valid postcode shape (spec.md section 7.2). Clean value set to null.",
    message = "Postcode {value} is not valid.",
    why = "The area of residence cannot be told.",
    fix = "Correct the postcode in the person record; ZZ99 codes stand for no fixed abode.",
    example = "LS9X 1",
    basis = "assumed")
public final class CldR087InvalidPostcode implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    String value = draft.text(CldField.POSTCODE);
    if (value != null && !Postcode.valid(Postcode.tidied(value), draft.context().noFixedAbode())) {
      draft.add(getClass(), CldField.POSTCODE);
      draft.empty(getClass(), CldField.POSTCODE);
    }
  }
}
