package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R006",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"LA_Person_Unique_Identifier"},
    check = "Blank, NHS number present.",
    message = "Council person number is missing.",
    why = "Without the council number the record cannot be found again at source.",
    fix = "Let the extract write the council person number.",
    example = "a blank LA Person Unique Identifier",
    basis = "source")
public final class CldR006PersonNumberMissing implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.laPersonUniqueIdentifier() == null && event.nhsNumber() != null) {
      hits.add(getClass(), CldField.LA_PERSON_UNIQUE_IDENTIFIER);
    }
  }
}
