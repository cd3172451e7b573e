package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R034",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Event_Start_Date"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "Start later than the as-of date.",
    message = "The event starts in the future ({start}).",
    why = "The event has not happened yet.",
    fix = "Correct the start date, or leave planned events out of the extract.",
    example = "01/06/2026 in an extract of 15/04/2026",
    basis = "assumed")
public final class CldR034StartInFuture implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate start = event.eventStartDate();
    if (event.kind().isEvent() && start != null && start.isAfter(context.asAt())) {
      hits.add(getClass(), CldField.EVENT_START_DATE, "start", start);
    }
  }
}
