package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-238",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"planned_end_date", "actual_end_date"},
    check = "Actual end date after planned end date.",
    message =
        "The authorisation ended ({actual_end_date}) after its planned end ({planned_end_date}). A longer stay needs a further application.",
    why = "An authorisation cannot run on after its planned end.",
    fix = "Correct one of the dates, or record the further application.",
    example = "planned end 13/12/2025, end 20/12/2025",
    basis = "assumed")
final class Dols238EndedAfterPlan implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (before(application.plannedEndDate().value(), application.actualEndDate().value())) {
      hits.add(getClass(), List.of(DolsField.ACTUAL_END_DATE));
    }
  }
}
