package org.ascreturns.returns.dols.rules;

import java.time.LocalDate;
import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-301",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"date_application_received"},
    check =
        "Date received after the last day of the reporting period. No correction needed; the row belongs to a later return.",
    message = "Received after the reporting period; left for the next return.",
    why = "The year is over; the application is counted in the next one.",
    fix = "Nothing.",
    example = "received 05/04/2026 in the return of 2025-26",
    basis = "source",
    outside = true)
final class Dols301NextReturn implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    LocalDate received = application.dateApplicationReceived().value();
    if (received != null && received.isAfter(context.periodLast())) {
      hits.add(getClass(), List.of(DolsField.DATE_APPLICATION_RECEIVED));
    }
  }
}
