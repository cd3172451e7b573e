package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.time.LocalDate;
import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-234",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"authorisation_start_date", "planned_end_date"},
    check =
        "Planned end date after start date plus one calendar year (29 February plus one year = 28 February).",
    message = "The authorisation is planned to last more than 12 months.",
    why = "The law allows 12 months at most.",
    fix = "Correct the planned end.",
    example = "start 20/09/2025, planned end 21/09/2026",
    basis = "assumed")
final class Dols234TooLong implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    LocalDate start = application.authorisationStartDate().value();
    if (start != null
        && before(
            start.plusMonths(context.number("longest_authorisation_months")),
            application.plannedEndDate().value())) {
      hits.add(getClass(), List.of(DolsField.PLANNED_END_DATE));
    }
  }
}
