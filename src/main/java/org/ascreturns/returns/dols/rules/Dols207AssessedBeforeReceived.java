package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-207",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {
      "date_application_received",
      "date_of_last_assessment",
      "age_requirement",
      "mental_health_requirement",
      "mental_capacity_requirement",
      "no_refusals_requirement",
      "eligibility_requirement",
      "best_interests_requirement"
    },
    check = "Date of last assessment before date received, and no requirement is 3.",
    message =
        "The last assessment ({date_of_last_assessment}) is before the application was received ({date_application_received}).",
    why = "An assessment follows the request; one of the dates must be wrong.",
    fix = "Correct one of the dates.",
    example = "received 20/08/2025, assessed 15/08/2025",
    basis = "assumed")
final class Dols207AssessedBeforeReceived implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (application.assessedBeforeReceived()
        && application.requirements(Outcome.EQUIVALENT).isEmpty()) {
      hits.add(getClass(), List.of(DolsField.DATE_OF_LAST_ASSESSMENT));
    }
  }
}
