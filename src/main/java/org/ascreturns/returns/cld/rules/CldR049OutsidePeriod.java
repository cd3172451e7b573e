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
    id = "CLD-R049",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Event_Start_Date", "Event_End_Date"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check =
        "Out of scope of the reporting period. Service: starts after the period end, or derived end before the period start. Other types: derived end outside the period. Not tested when CLD-R030, R033, R034 or R035 was raised, nor on an open request, assessment or review.",
    message = "The event does not fall in the reporting period.",
    why = "The row belongs to another submission; here it would be counted in the wrong year.",
    fix = "Limit the extract to the reporting period, or correct the dates.",
    example = "a request of two years ago",
    basis = "source")
public final class CldR049OutsidePeriod implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate from = Ages.periodStart(event, context);
    LocalDate to = Ages.periodEnd(event, context);
    if (!event.kind().isEvent()
        || from == null
        || to == null
        || event.datesContradict(context.asAt())) {
      return;
    }
    LocalDate end = event.derivedEnd();
    if (event.kind() == RowKind.SERVICE) {
      LocalDate start = event.eventStartDate();
      if (start != null && start.isAfter(to)) {
        hits.add(getClass(), CldField.EVENT_START_DATE);
      } else if (end != null && end.isBefore(from)) {
        hits.add(getClass(), CldField.EVENT_END_DATE);
      }
    } else if (end != null && (end.isBefore(from) || end.isAfter(to))) {
      hits.add(getClass(), CldField.EVENT_END_DATE);
    }
  }
}
