package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R081",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Service_Component", "Delivery_Mechanism"},
    eventTypes = {"Service"},
    check =
        "Component is direct payment and mechanism is filled with another value. ASCOF 3D treats the line as a direct payment.",
    message = "Component is direct payment but mechanism is {value}.",
    why = "The two fields say different things of the same payment.",
    fix = "Correct the component or the mechanism.",
    example = "component Direct payment, mechanism CASSR commissioned support",
    basis = "source")
public final class CldR081DirectPaymentMechanism implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    String mechanism = CldEvent.clean(event.deliveryMechanism());
    if (event.kind() == RowKind.SERVICE
        && CldEvent.is(event.serviceComponent(), "Direct payment")
        && mechanism != null
        && !mechanism.equals("Direct payment")) {
      hits.add(getClass(), CldField.DELIVERY_MECHANISM, "mechanism", mechanism);
    }
  }
}
