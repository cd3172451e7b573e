package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-212",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"date_of_last_assessment", "application_sign_off_date"},
    check = "Sign-off date before date of last assessment.",
    message =
        "Signed off ({application_sign_off_date}) before the last assessment ({date_of_last_assessment}).",
    why = "The decision rests on the assessments, so it cannot be older.",
    fix = "Correct one of the dates.",
    example = "assessed 15/08/2025, signed off 10/08/2025",
    basis = "assumed")
final class Dols212SignedOffBeforeAssessed implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (before(
        application.applicationSignOffDate().value(), application.dateOfLastAssessment().value())) {
      hits.add(getClass(), List.of(DolsField.APPLICATION_SIGN_OFF_DATE));
    }
  }
}
