package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R012",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Event_Start_Date"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "Blank on a non-association row.",
    message = "Event start date is missing.",
    why = "Without its start the event cannot be placed in any period.",
    fix = "Record the date on which the event began.",
    example = "a blank Event Start Date",
    basis = "source")
public final class CldR012StartMissing implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.kind() != RowKind.ASSOCIATION
        && event.eventStartDate() == null
        && !event.unreadable(CldField.EVENT_START_DATE)) {
      hits.add(getClass(), CldField.EVENT_START_DATE);
    }
  }
}
