package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-205",
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
    check = "At least one requirement is 1 or 2 and the date of last assessment is blank.",
    message = "Assessments are recorded but there is no date of last assessment.",
    why = "Without the date nobody can tell how long the assessments took.",
    fix = "Enter the day on which the last of the assessments was finished.",
    example = "mental health 1, no date",
    basis = "assumed")
final class Dols205AssessmentDateMissing implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (application.dateOfLastAssessment().value() == null
        && !application.requirements(Outcome.MET, Outcome.NOT_MET).isEmpty()) {
      hits.add(getClass(), List.of(DolsField.DATE_OF_LAST_ASSESSMENT));
    }
  }
}
