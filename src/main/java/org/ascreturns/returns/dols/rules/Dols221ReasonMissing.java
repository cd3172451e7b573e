package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-221",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"application_status", "reason_not_granted"},
    check = "Status 2 and reason not granted blank.",
    message = "Not granted, but no reason is given.",
    why = "Applications not granted are counted by reason.",
    fix = "Enter the reason.",
    example = "status 2, no reason",
    basis = "assumed")
final class Dols221ReasonMissing implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (application.is(Status.NOT_GRANTED) && application.reasonNotGranted().value() == null) {
      hits.add(getClass(), List.of(DolsField.REASON_NOT_GRANTED));
    }
  }
}
