package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R062",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Event_Outcome", "Date_of_Death"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check = "Outcome is \"NFA: Deceased\" and date of death is blank.",
    message = "The outcome says deceased but there is no date of death.",
    why = "The person goes on being counted as alive.",
    fix = "Record the date of death, or correct the outcome.",
    example = "outcome NFA: Deceased, no Date of Death",
    basis = "assumed")
public final class CldR062DeceasedWithoutDeath implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (CldEvent.is(event.eventOutcome(), "NFA: Deceased") && event.dateOfDeath() == null) {
      hits.add(getClass(), CldField.DATE_OF_DEATH);
    }
  }
}
