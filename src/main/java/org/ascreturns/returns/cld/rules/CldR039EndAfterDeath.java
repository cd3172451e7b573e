package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R039",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Event_End_Date", "Date_of_Death"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check =
        "Date of death on or after start and before end. Derived end becomes the date of death; raw end kept.",
    message = "The event ended after death; the end date was brought back to {dod}.",
    why = "Support cannot go on after a death; national code ends the event with it.",
    fix = "Close the event on the date of death in the case record.",
    example = "ended 31/12/2025, died 03/11/2025",
    basis = "source")
public final class CldR039EndAfterDeath implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    LocalDate start = draft.date(CldField.EVENT_START_DATE);
    LocalDate end = draft.date(CldField.EVENT_END_DATE);
    LocalDate death = draft.date(CldField.DATE_OF_DEATH);
    if (!draft.kind().isEvent() || start == null || end == null || death == null) {
      return;
    }
    if (!death.isBefore(start) && death.isBefore(end)) {
      draft.add(getClass(), CldField.EVENT_END_DATE, "dod", death);
      draft.endAt(getClass(), death);
    }
  }
}
