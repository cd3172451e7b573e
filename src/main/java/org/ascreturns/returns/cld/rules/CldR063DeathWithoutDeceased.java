package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R063",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Event_Outcome", "Date_of_Death"},
    eventTypes = {"Service"},
    check = "Derived end equals date of death and outcome is not \"NFA: Deceased\".",
    message = "The service ended on the date of death but the outcome is {value}.",
    why = "What became of the support is counted from the outcome.",
    fix = "Set the outcome to NFA: Deceased.",
    example = "ended on the day of death with NFA: Other",
    basis = "assumed")
public final class CldR063DeathWithoutDeceased implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.kind() == RowKind.SERVICE
        && event.derivedEnd() != null
        && event.derivedEnd().equals(event.dateOfDeath())
        && event.eventOutcome() != null
        && !CldEvent.is(event.eventOutcome(), "NFA: Deceased")) {
      hits.add(getClass(), CldField.EVENT_OUTCOME);
    }
  }
}
