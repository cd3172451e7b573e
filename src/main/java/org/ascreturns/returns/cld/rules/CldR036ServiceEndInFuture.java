package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R036",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Event_End_Date"},
    eventTypes = {"Service"},
    check = "End later than the as-of date. Kept; the service counts as ongoing.",
    message = "The service has a future end date ({end}); treated as ongoing.",
    why = "A planned end is not an end; the service is counted as ongoing.",
    fix = "Leave the end date blank until the service has ended.",
    example = "an end date of next month",
    basis = "source")
public final class CldR036ServiceEndInFuture implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate end = event.eventEndDate();
    if (event.kind() == RowKind.SERVICE && end != null && end.isAfter(context.asAt())) {
      hits.add(getClass(), CldField.EVENT_END_DATE, "end", end);
    }
  }
}
