package org.ascreturns.returns.dols.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-217",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"application_status", "date_application_received"},
    check = "Status 3 and as-at date minus date received is more than 730 days.",
    message = "Open for {days} days. Is the application still live?",
    why = "It may have been closed and not recorded.",
    fix = "Sign it off if it has ended.",
    example = "received 01/09/2023, open on 31/03/2026",
    basis = "assumed")
final class Dols217LongOpen implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    LocalDate received = application.dateApplicationReceived().value();
    if (application.is(Status.OPEN) && received != null) {
      long days = ChronoUnit.DAYS.between(received, context.asAt());
      if (days > context.number("long_open_days")) {
        hits.add(getClass(), List.of(DolsField.DATE_APPLICATION_RECEIVED), "days", days);
      }
    }
  }
}
