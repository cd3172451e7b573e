package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R035",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Event_End_Date"},
    eventTypes = {"Request", "Assessment", "Review"},
    check = "End later than the as-of date.",
    message = "The event is completed in the future ({end}).",
    why = "The event cannot have been completed yet.",
    fix = "Correct the end date in the case record.",
    example = "completed 01/06/2026 in an extract of 15/04/2026",
    basis = "assumed")
public final class CldR035EndInFuture implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate end = event.eventEndDate();
    if (event.kind().mustBeCompleted() && end != null && end.isAfter(context.asAt())) {
      hits.add(getClass(), CldField.EVENT_END_DATE, "end", end);
    }
  }
}
