package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R038",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Event_Start_Date", "Date_of_Death"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "Start later than date of death (row value, or person value from CLD-X008).",
    message = "The event starts after the person died.",
    why = "Nothing can start for a person after their death.",
    fix = "Correct the start date or the date of death.",
    example = "died 03/10/2025, started 20/10/2025",
    basis = "source")
public final class CldR038StartAfterDeath implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate start = event.eventStartDate();
    LocalDate death = event.dateOfDeath();
    if (event.kind().isEvent() && start != null && death != null && start.isAfter(death)) {
      hits.add(getClass(), CldField.EVENT_START_DATE);
    }
  }
}
