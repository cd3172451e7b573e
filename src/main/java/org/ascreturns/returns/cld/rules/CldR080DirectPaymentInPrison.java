package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R080",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Delivery_Mechanism"},
    eventTypes = {"Service"},
    check = "Direct payment on a prison service.",
    message = "A direct payment cannot be used in prison.",
    why = "A person in prison cannot have a direct payment.",
    fix = "Correct the delivery mechanism or the service type.",
    example = "Long term support: Prison with Direct payment",
    basis = "source")
public final class CldR080DirectPaymentInPrison implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.kind() == RowKind.SERVICE
        && CldEvent.is(event.serviceType(), "Long term support: Prison")
        && CldEvent.is(event.deliveryMechanism(), "Direct payment")) {
      hits.add(getClass(), CldField.DELIVERY_MECHANISM);
    }
  }
}
