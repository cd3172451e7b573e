package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-222",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"application_status", "reason_not_granted"},
    check = "Status 1 or 3 and reason not granted present.",
    message = "A reason not granted is given for an application that was not refused.",
    why = "Status and reason say different things.",
    fix = "Take the reason out, or correct the status.",
    example = "granted, reason 7",
    basis = "assumed")
final class Dols222ReasonOfNotRefused implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if ((application.is(Status.GRANTED) || application.is(Status.OPEN))
        && application.reasonNotGranted().value() != null) {
      hits.add(getClass(), List.of(DolsField.REASON_NOT_GRANTED));
    }
  }
}
