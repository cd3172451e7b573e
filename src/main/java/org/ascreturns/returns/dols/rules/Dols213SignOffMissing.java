package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-213",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"application_status", "application_sign_off_date"},
    check = "Status 1 or 2 and sign-off date blank.",
    message = "Granted or not granted, but there is no sign-off date.",
    why = "It cannot be told in which year the application was completed.",
    fix = "Enter the day of the sign-off, or status 3 if it is still open.",
    example = "granted, no date",
    basis = "assumed")
final class Dols213SignOffMissing implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if ((application.is(Status.GRANTED) || application.is(Status.NOT_GRANTED))
        && application.applicationSignOffDate().value() == null) {
      hits.add(getClass(), List.of(DolsField.APPLICATION_SIGN_OFF_DATE));
    }
  }
}
