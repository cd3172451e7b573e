package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R066",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Primary_Support_Reason"},
    check = "Carer row with a blank reason. Set to \"Social support: Support to unpaid carer\".",
    message = "Primary support reason defaulted for a carer.",
    why = "Events about caring always carry this reason.",
    fix = "Let the extract write it for carers.",
    example = "a carer row without a reason",
    basis = "source")
public final class CldR066CarerSupportReason implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    if (draft.group().isCarer() && draft.code(CldField.PRIMARY_SUPPORT_REASON) == null) {
      draft.add(getClass(), CldField.PRIMARY_SUPPORT_REASON);
      draft.give(
          getClass(), CldField.PRIMARY_SUPPORT_REASON, "Social support: Support to unpaid carer");
    }
  }
}
