package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.time.LocalDate;
import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-236",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"application_sign_off_date", "authorisation_start_date"},
    check = "Start date more than 28 days after sign-off date.",
    message = "The authorisation starts more than 28 days after sign-off. Please check.",
    why = "A request can be made at most 28 days before it is needed.",
    fix = "Check both dates.",
    example = "signed off 01/09/2025, start 30/09/2025",
    basis = "assumed")
final class Dols236LateStart implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    LocalDate signedOff = application.applicationSignOffDate().value();
    if (signedOff != null
        && before(
            signedOff.plusDays(context.number("late_start_days")),
            application.authorisationStartDate().value())) {
      hits.add(getClass(), List.of(DolsField.AUTHORISATION_START_DATE));
    }
  }
}
