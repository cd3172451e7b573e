package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.ClientGroup;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R067",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Primary_Support_Reason"},
    check = "Carer row with any other reason, or a service user row with the carer reason.",
    message = "Primary support reason {value} does not fit a {client_type}.",
    why = "Carers and service users are told apart by both fields; here they disagree.",
    fix = "Correct the client type or the reason.",
    example = "a carer with Physical support",
    basis = "source")
public final class CldR067ReasonAndClientType implements RowRule {
  private static final String CARER_REASON = "Social support: Support to unpaid carer";

  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.primarySupportReason() == null || event.group() == ClientGroup.UNKNOWN) {
      return;
    }
    boolean carerReason = CldEvent.is(event.primarySupportReason(), CARER_REASON);
    if (carerReason != event.group().isCarer()) {
      hits.add(getClass(), CldField.PRIMARY_SUPPORT_REASON, "client_type", event.group().said());
    }
  }
}
