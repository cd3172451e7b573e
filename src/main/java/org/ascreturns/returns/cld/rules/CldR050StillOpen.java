package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R050",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Event_End_Date"},
    eventTypes = {"Request", "Assessment", "Review"},
    check =
        "Blank. Only completed requests, assessments and reviews are reportable: the row is held as open, kept out of every output, and passed to CLD-X030, X031 and X032.",
    message = "The {event_type} is still open; it will be reported once completed.",
    why = "National files hold completed requests, assessments and reviews only.",
    fix = "Complete the event in the case record, or cancel it if it will not go on.",
    example = "an assessment without an end date",
    basis = "source")
public final class CldR050StillOpen implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.heldOpen()) {
      hits.add(getClass(), CldField.EVENT_END_DATE, "event_type", event.kind().said());
    }
  }
}
