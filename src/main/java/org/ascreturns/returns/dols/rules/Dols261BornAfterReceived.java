package org.ascreturns.returns.dols.rules;

import static org.ascreturns.returns.dols.rules.Application.before;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-261",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"date_application_received", "date_of_birth"},
    check = "Date of birth after date received.",
    message = "The date of birth is after the application was received.",
    why = "The age at receipt cannot be told.",
    fix = "Correct one of the dates.",
    example = "received 05/05/2025, born 01/06/2025",
    basis = "assumed")
final class Dols261BornAfterReceived implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (before(application.dateApplicationReceived().value(), application.dateOfBirth().value())) {
      hits.add(getClass(), List.of(DolsField.DATE_OF_BIRTH));
    }
  }
}
