package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R037",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Event_Start_Date", "Date_of_Birth"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "Start earlier than date of birth. CLD-R046 is not also raised.",
    message = "The event starts before the person was born.",
    why = "One of the two dates is wrong.",
    fix = "Correct the date of birth or the start date.",
    example = "born 12/06/2025, started 01/05/2025",
    basis = "assumed")
public final class CldR037StartBeforeBirth implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate start = event.eventStartDate();
    LocalDate birth = event.dateOfBirth();
    if (event.kind().isEvent()
        && start != null
        && birth != null
        && start.isBefore(birth)
        && !context.isDummyBirth(birth)) {
      hits.add(getClass(), CldField.EVENT_START_DATE);
    }
  }
}
