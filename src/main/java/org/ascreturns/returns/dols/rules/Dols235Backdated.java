package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-235",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"application_sign_off_date", "authorisation_start_date"},
    check = "Start date before sign-off date (an authorisation cannot be backdated).",
    message =
        "The authorisation starts ({authorisation_start_date}) before it was signed off ({application_sign_off_date}).",
    why = "An authorisation cannot be backdated.",
    fix = "Correct one of the dates.",
    example = "signed off 21/09/2025, start 14/09/2025",
    basis = "assumed")
final class Dols235Backdated implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (before(
        application.authorisationStartDate().value(),
        application.applicationSignOffDate().value())) {
      hits.add(getClass(), List.of(DolsField.AUTHORISATION_START_DATE));
    }
  }
}
