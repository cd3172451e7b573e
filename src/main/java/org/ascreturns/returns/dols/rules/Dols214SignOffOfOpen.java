package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-214",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"application_status", "application_sign_off_date"},
    check = "Status 3 and sign-off date present.",
    message = "Not yet signed off, but a sign-off date is given.",
    why = "It cannot be told whether the application is completed.",
    fix = "Take the date out, or enter the outcome.",
    example = "status 3, signed off 01/06/2025",
    basis = "assumed")
final class Dols214SignOffOfOpen implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (application.is(Status.OPEN) && application.applicationSignOffDate().value() != null) {
      hits.add(getClass(), List.of(DolsField.APPLICATION_SIGN_OFF_DATE));
    }
  }
}
