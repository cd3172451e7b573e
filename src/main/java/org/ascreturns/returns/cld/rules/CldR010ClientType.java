package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.ClientGroup;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R010",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Client_Type"},
    check = "Blank, or not on the list after CLD-R022 to CLD-R024.",
    message = "Client type {value} is missing or not recognised.",
    why = "Service users and carers are counted in different tables.",
    fix = "Correct the client type in the extract.",
    example = "Customer",
    basis = "assumed")
public final class CldR010ClientType implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.group() == ClientGroup.UNKNOWN) {
      hits.add(getClass(), CldField.CLIENT_TYPE);
    }
  }
}
