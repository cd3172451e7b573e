package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R085",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Adult_1_Linked_Person_ID"},
    eventTypes = {"Association"},
    check = "Association row with all three linked identifiers blank.",
    message = "The carer is not linked to anyone.",
    why = "A carer known by association is in the data only because of the person they care for.",
    fix = "Give the council number of the person cared for.",
    example = "an association row without a linked person",
    basis = "assumed")
public final class CldR085CarerLinkedToNobody implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.kind() == RowKind.ASSOCIATION
        && event.adult1LinkedPersonId() == null
        && event.adult2LinkedPersonId() == null
        && event.adult3LinkedPersonId() == null) {
      hits.add(getClass(), CldField.ADULT_1_LINKED_PERSON_ID);
    }
  }
}
