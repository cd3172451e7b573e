package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-302",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {
      "application_status",
      "application_sign_off_date",
      "planned_end_date",
      "actual_end_date"
    },
    check =
        "The case ended before the first day of the reporting period: status 2 with sign-off date before it; status 1 with end date (actual, else planned) before it. No correction needed.",
    message = "The case ended before the reporting period; it is not part of this return.",
    why = "The case was counted in an earlier return.",
    fix = "Nothing.",
    example = "refused on 31/03/2025 in the return of 2025-26",
    basis = "source",
    outside = true)
final class Dols302EarlierReturn implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (before(application.endOfCase(), context.periodFirst())) {
      hits.add(getClass(), List.of(application.fieldOfEnd()));
    }
  }
}
