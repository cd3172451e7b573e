package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R051",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Event_Start_Date"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "Before 01/01/1990.",
    message = "The start date {value} looks too early.",
    why = "A start this far back is mostly a typing error or a default date of an old system.",
    fix = "Check the start date in the case record.",
    example = "01/01/1900",
    basis = "assumed")
public final class CldR051StartTooEarly implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate start = event.eventStartDate();
    if (start != null && start.isBefore(context.earliestStart())) {
      hits.add(getClass(), CldField.EVENT_START_DATE);
    }
  }
}
