package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldDraft;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R060",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Event_Outcome"},
    eventTypes = {"Service"},
    check =
        "No derived end date and the outcome is not \"Continuation of support or services\" (including blank). Clean outcome set to that value; CLD-R020 is not also raised. Not tested when CLD-R030 was raised.",
    message = "An open service must have the continuing outcome; {value} was replaced.",
    why = "An open service with a closing outcome is read nationally as support that ended.",
    fix = "End the service, or take the outcome away.",
    example = "an open service with NFA: Other",
    basis = "source")
public final class CldR060OpenServiceOutcome implements Cleansing {
  private static final String CONTINUING = "Continuation of support or services";

  @Override
  public void apply(CldDraft draft) {
    if (draft.kind() != RowKind.SERVICE
        || draft.derivedEnd() != null
        || draft.unreadable(CldField.EVENT_END_DATE)
        || draft.unreadable(CldField.EVENT_START_DATE)) {
      return;
    }
    if (!CONTINUING.equals(draft.clean(CldField.EVENT_OUTCOME))) {
      NoMatch.report(getClass(), draft, CldField.EVENT_OUTCOME);
      draft.add(getClass(), CldField.EVENT_OUTCOME);
      draft.give(getClass(), CldField.EVENT_OUTCOME, CONTINUING);
    }
  }
}
