package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-211",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"date_application_received", "application_sign_off_date"},
    check = "Sign-off date before date received.",
    message =
        "Signed off ({application_sign_off_date}) before it was received ({date_application_received}).",
    why = "The days from receipt to sign-off would be negative.",
    fix = "Correct one of the dates.",
    example = "received 20/08/2025, signed off 10/08/2025",
    basis = "assumed")
final class Dols211SignedOffBeforeReceived implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (before(
        application.applicationSignOffDate().value(),
        application.dateApplicationReceived().value())) {
      hits.add(getClass(), List.of(DolsField.APPLICATION_SIGN_OFF_DATE));
    }
  }
}
