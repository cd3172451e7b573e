package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R011",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Event_Type"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check =
        "Client_Type is not association and Event_Type is blank or not on the list after CLD-R022 to CLD-R024. When raised, every rule that depends on the event type is skipped, R020, R021, R027 and the date rules R033 to R040 included.",
    message = "Event type {value} is missing or not recognised.",
    why = "Every table counts one kind of event.",
    fix =
        "Correct the event type; leave safeguarding, DoLS and mental capacity work out of this extract.",
    example = "Safeguarding",
    basis = "assumed")
public final class CldR011EventType implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.kind() == RowKind.UNKNOWN) {
      hits.add(getClass(), CldField.EVENT_TYPE);
    }
  }
}
