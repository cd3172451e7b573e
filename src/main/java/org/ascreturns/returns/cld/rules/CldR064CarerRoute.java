package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.ClientGroup;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R064",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Request_Route_of_Access"},
    eventTypes = {"Request"},
    check = "Carer request with a blank route. Set to \"Community or other route\".",
    message = "Route of access defaulted for a carer.",
    why = "Guidance gives carers the community route where none is recorded.",
    fix = "Nothing, if the route is right; otherwise record it.",
    example = "a carer request without a route",
    basis = "source")
public final class CldR064CarerRoute implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    if (draft.kind() == RowKind.REQUEST
        && draft.group() == ClientGroup.CARER
        && draft.code(CldField.REQUEST_ROUTE_OF_ACCESS) == null) {
      draft.add(getClass(), CldField.REQUEST_ROUTE_OF_ACCESS);
      draft.give(getClass(), CldField.REQUEST_ROUTE_OF_ACCESS, "Community or other route");
    }
  }
}
