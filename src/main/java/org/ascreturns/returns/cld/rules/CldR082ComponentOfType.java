package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.Coded;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R082",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Service_Type", "Service_Component"},
    eventTypes = {"Service"},
    check = "Pair not allowed by service_matrix.csv (service_type, service_component).",
    message = "{component} is not expected under {type}.",
    why =
        "The component decides how the support is shown; this one is not expected under this type.",
    fix = "Correct the service type or the component.",
    example = "Reablement under Long term support: Community",
    basis = "assumed")
public final class CldR082ComponentOfType implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    Coded type = event.serviceType();
    Coded component = event.serviceComponent();
    boolean service = event.kind() == RowKind.SERVICE;
    if (type == null || component == null || !type.permitted() || !component.permitted()) {
      return;
    }
    if (service && !context.fits(type.clean(), component.clean())) {
      hits.add(
          getClass(),
          CldField.SERVICE_COMPONENT,
          "component",
          component.clean(),
          "type",
          type.clean());
    }
  }
}
