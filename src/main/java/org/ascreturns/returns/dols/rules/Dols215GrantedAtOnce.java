package org.ascreturns.returns.dols.rules;

import java.time.LocalDate;
import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-215",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"application_status", "date_application_received", "application_sign_off_date"},
    check = "Status 1 and sign-off date equals date received.",
    message = "Granted on the day it was received. Please check the dates.",
    why = "Six assessments on the day of the request are rare.",
    fix = "Check both dates.",
    example = "received and signed off on 07/07/2025",
    basis = "assumed")
final class Dols215GrantedAtOnce implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    LocalDate signedOff = application.applicationSignOffDate().value();
    if (application.is(Status.GRANTED)
        && signedOff != null
        && signedOff.equals(application.dateApplicationReceived().value())) {
      hits.add(getClass(), List.of(DolsField.APPLICATION_SIGN_OFF_DATE));
    }
  }
}
