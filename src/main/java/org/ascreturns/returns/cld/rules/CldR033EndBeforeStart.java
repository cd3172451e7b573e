package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R033",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Event_Start_Date", "Event_End_Date"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "End earlier than start.",
    message = "The event ends ({end}) before it starts ({start}).",
    why = "An event cannot end before it starts; one of the dates is wrong.",
    fix = "Correct one of the dates in the case record.",
    example = "started 20/06/2025, ended 12/06/2025",
    basis = "assumed")
public final class CldR033EndBeforeStart implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate start = event.eventStartDate();
    LocalDate end = event.eventEndDate();
    if (event.kind().isEvent() && start != null && end != null && end.isBefore(start)) {
      hits.add(getClass(), CldField.EVENT_END_DATE, "start", start, "end", end);
    }
  }
}
