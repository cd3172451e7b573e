package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R004",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"NHS_Number", "LA_Person_Unique_Identifier"},
    check =
        "Both blank after CLD-R007 and CLD-R008 have been applied. When raised, CLD-R005 and CLD-R006 are not.",
    message = "No NHS number and no council person number: the row cannot be tied to a person.",
    why = "Tables count people; an event of nobody cannot be counted.",
    fix = "Give the council person number in the extract.",
    example = "both identifiers blank",
    basis = "source")
public final class CldR004NoIdentifier implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.nhsNumber() == null && event.laPersonUniqueIdentifier() == null) {
      hits.add(getClass(), CldField.NHS_NUMBER);
    }
  }
}
