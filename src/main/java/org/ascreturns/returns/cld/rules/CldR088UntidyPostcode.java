package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R088",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Postcode"},
    check = "Valid once upper-cased and re-spaced.",
    message = "Postcode {value} was tidied to {new}.",
    why = "Postcodes are matched as text: upper case, one space.",
    fix = "Correct the postcode in the person record.",
    example = "ls996ds",
    basis = "assumed")
public final class CldR088UntidyPostcode implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    String value = draft.text(CldField.POSTCODE);
    if (value == null) {
      return;
    }
    String tidied = Postcode.tidied(value);
    if (!tidied.equals(draft.raw(CldField.POSTCODE))) {
      draft.add(getClass(), CldField.POSTCODE, "new", tidied);
      draft.replace(getClass(), CldField.POSTCODE, tidied);
    }
  }
}
