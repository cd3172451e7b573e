package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-233",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"authorisation_start_date", "planned_end_date"},
    check = "Planned end date before start date.",
    message =
        "The authorisation's planned end ({planned_end_date}) is before its start ({authorisation_start_date}).",
    why = "The planned duration would be negative.",
    fix = "Correct one of the dates.",
    example = "start 27/05/2025, planned end 01/05/2025",
    basis = "assumed")
final class Dols233PlannedEndBeforeStart implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (before(
        application.plannedEndDate().value(), application.authorisationStartDate().value())) {
      hits.add(getClass(), List.of(DolsField.PLANNED_END_DATE));
    }
  }
}
