package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-237",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"authorisation_start_date", "actual_end_date"},
    check = "Actual end date before start date.",
    message =
        "The authorisation ended ({actual_end_date}) before it started ({authorisation_start_date}).",
    why = "The actual duration would be negative.",
    fix = "Correct one of the dates.",
    example = "start 24/05/2025, end 20/05/2025",
    basis = "assumed")
final class Dols237EndedBeforeStart implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (before(application.actualEndDate().value(), application.authorisationStartDate().value())) {
      hits.add(getClass(), List.of(DolsField.ACTUAL_END_DATE));
    }
  }
}
