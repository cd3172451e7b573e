package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.ClientGroup;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R046",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Date_of_Birth"},
    eventTypes = {"Request", "Assessment", "Service", "Review"},
    check =
        "Service user whose age is under 18 at the derived event end (open service: at reporting period end; other open event: at the as-of date). A young person who turns 18 during the event passes. Not tested when CLD-R030, R033, R034, R035 or R037 was raised.",
    message = "The person was under 18 throughout this event.",
    why = "The return is about adults.",
    fix = "Check the date of birth; leave children out of the extract.",
    example = "aged 16 when the request ended",
    basis = "assumed")
public final class CldR046UnderEighteen implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.group() == ClientGroup.SERVICE_USER && Ages.underEighteenThroughout(event, context)) {
      hits.add(getClass(), CldField.DATE_OF_BIRTH);
    }
  }
}
