package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

@Rule(
    id = "CLD-R093",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Adult_1_Linked_Person_ID", "Adult_2_Linked_Person_ID", "Adult_3_Linked_Person_ID"},
    check = "Equals the row's own LA_Person_Unique_Identifier.",
    message = "The carer is linked to themselves.",
    why = "Nobody is their own carer.",
    fix = "Give the council number of the person cared for.",
    example = "a carer linked to their own number",
    basis = "assumed")
public final class CldR093CarerLinkedToSelf implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    String own = event.laPersonUniqueIdentifier();
    if (own == null) {
      return;
    }
    match(own, event.adult1LinkedPersonId(), CldField.ADULT_1_LINKED_PERSON_ID, hits);
    match(own, event.adult2LinkedPersonId(), CldField.ADULT_2_LINKED_PERSON_ID, hits);
    match(own, event.adult3LinkedPersonId(), CldField.ADULT_3_LINKED_PERSON_ID, hits);
  }

  private void match(String own, @Nullable String linked, CldField field, Hits hits) {
    if (own.equalsIgnoreCase(linked)) {
      hits.add(getClass(), field);
    }
  }
}
