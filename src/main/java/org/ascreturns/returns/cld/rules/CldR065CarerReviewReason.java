package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.ClientGroup;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R065",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Review_Reason"},
    eventTypes = {"Review"},
    check = "Carer review with a blank reason. Set to \"Planned\".",
    message = "Review reason defaulted for a carer.",
    why = "Guidance takes a carer review as planned where no reason is recorded.",
    fix = "Nothing, if it was planned; otherwise record the reason.",
    example = "a carer review without a reason",
    basis = "source")
public final class CldR065CarerReviewReason implements Cleansing {
  @Override
  public void apply(CldDraft draft) {
    if (draft.kind() == RowKind.REVIEW
        && draft.group() == ClientGroup.CARER
        && draft.code(CldField.REVIEW_REASON) == null) {
      draft.add(getClass(), CldField.REVIEW_REASON);
      draft.give(getClass(), CldField.REVIEW_REASON, "Planned");
    }
  }
}
