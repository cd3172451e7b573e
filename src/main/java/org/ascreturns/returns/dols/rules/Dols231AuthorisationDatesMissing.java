package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-231",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"application_status", "authorisation_start_date", "planned_end_date"},
    check = "Status 1 and start date or planned end date blank.",
    message = "Granted, but the authorisation start or planned end date is missing.",
    why = "It cannot be told how long the authorisation lasts.",
    fix = "Enter both dates of the authorisation.",
    example = "granted, no planned end",
    basis = "assumed")
final class Dols231AuthorisationDatesMissing implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    List<DolsField> missing =
        application.blank(DolsField.AUTHORISATION_START_DATE, DolsField.PLANNED_END_DATE);
    if (application.is(Status.GRANTED) && !missing.isEmpty()) {
      hits.add(getClass(), missing);
    }
  }
}
