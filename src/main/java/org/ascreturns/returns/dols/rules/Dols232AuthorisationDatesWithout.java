package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-232",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {
      "application_status",
      "authorisation_start_date",
      "planned_end_date",
      "actual_end_date"
    },
    check = "Status 2 or 3 and any of the three authorisation dates present.",
    message = "Authorisation dates are given for an application that was not granted.",
    why = "Status and dates say different things.",
    fix = "Take the dates out, or correct the status.",
    example = "not granted, start 01/09/2025",
    basis = "assumed")
final class Dols232AuthorisationDatesWithout implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    List<DolsField> given =
        application.given(
            DolsField.AUTHORISATION_START_DATE,
            DolsField.PLANNED_END_DATE,
            DolsField.ACTUAL_END_DATE);
    if ((application.is(Status.NOT_GRANTED) || application.is(Status.OPEN)) && !given.isEmpty()) {
      hits.add(getClass(), given);
    }
  }
}
