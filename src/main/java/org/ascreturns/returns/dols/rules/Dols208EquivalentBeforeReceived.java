package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-208",
    scope = Scope.RECORD,
    severity = Severity.WARN,
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
    check =
        "Date of last assessment before date received, and at least one requirement is 3 (an equivalent assessment may be older than the request).",
    message =
        "The last assessment is before the application was received. Is it the date of an equivalent assessment?",
    why = "An equivalent assessment may be older than the request, another one may not.",
    fix = "Check the date.",
    example = "received 20/08/2025, assessed 15/08/2025, mental health 3",
    basis = "assumed")
final class Dols208EquivalentBeforeReceived implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (application.assessedBeforeReceived()
        && !application.requirements(Outcome.EQUIVALENT).isEmpty()) {
      hits.add(getClass(), List.of(DolsField.DATE_OF_LAST_ASSESSMENT));
    }
  }
}
