package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-206",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {
      "date_of_last_assessment",
      "age_requirement",
      "mental_health_requirement",
      "mental_capacity_requirement",
      "no_refusals_requirement",
      "eligibility_requirement",
      "best_interests_requirement"
    },
    check = "All six requirements are 0 and the date of last assessment is present.",
    message =
        "There is a date of last assessment but no assessment is recorded. Leave the date blank when none was made.",
    why = "The date says that there was an assessment, the requirements say that there was none.",
    fix = "Take the date out, or enter the outcome of the assessment.",
    example = "all six 0, assessed 10/06/2025",
    basis = "source")
final class Dols206AssessmentDateWithout implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (application.dateOfLastAssessment().value() != null
        && application.requirementsNot(Outcome.NOT_ASSESSED).isEmpty()) {
      hits.add(getClass(), List.of(DolsField.DATE_OF_LAST_ASSESSMENT));
    }
  }
}
