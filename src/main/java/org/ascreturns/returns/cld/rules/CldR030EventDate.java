package org.ascreturns.returns.cld.rules;

import java.util.List;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R030",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Event_Start_Date", "Event_End_Date"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "Not blank and not a real calendar date in an accepted format.",
    message = "{field} {value} is not a date.",
    why = "Without its dates the event cannot be placed in any period.",
    fix = "Correct the date in the case record; the extract must write dd/mm/yyyy.",
    example = "31/02/2026",
    basis = "assumed")
public final class CldR030EventDate implements Cleansing {
  private static final List<CldField> FIELDS =
      List.of(CldField.EVENT_START_DATE, CldField.EVENT_END_DATE);

  @Override
  public void apply(CldDraft draft) {
    for (CldField field : FIELDS) {
      if (draft.text(field) != null && !CldR032ConvertedDate.read(draft, field)) {
        draft.add(getClass(), field);
        draft.markUnreadable(field);
      }
    }
  }
}
