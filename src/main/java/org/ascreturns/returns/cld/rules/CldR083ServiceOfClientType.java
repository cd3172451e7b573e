package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.ClientGroup;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R083",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Service_Type", "Client_Type"},
    eventTypes = {"Service"},
    check =
        "Long or short term support on a carer row, or support direct to unpaid carer on a service user row.",
    message = "{type} does not fit a {client_type}.",
    why = "Support of carers and of service users is counted in different tables.",
    fix = "Correct the client type or the service type.",
    example = "long term support of an unpaid carer",
    basis = "assumed")
public final class CldR083ServiceOfClientType implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    String type = CldEvent.clean(event.serviceType());
    if (event.kind() != RowKind.SERVICE || type == null) {
      return;
    }
    boolean ownSupport =
        type.startsWith("Long term support") || type.startsWith("Short term support");
    boolean carerSupport = type.equals("Unpaid carer support: Direct to unpaid carer");
    if ((event.group().isCarer() && ownSupport)
        || (event.group() == ClientGroup.SERVICE_USER && carerSupport)) {
      hits.add(
          getClass(), CldField.SERVICE_TYPE, "type", type, "client_type", event.group().said());
    }
  }
}
