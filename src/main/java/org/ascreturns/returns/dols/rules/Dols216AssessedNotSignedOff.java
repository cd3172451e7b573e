package org.ascreturns.returns.dols.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-216",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {
      "application_status",
      "date_of_last_assessment",
      "age_requirement",
      "mental_health_requirement",
      "mental_capacity_requirement",
      "no_refusals_requirement",
      "eligibility_requirement",
      "best_interests_requirement"
    },
    check =
        "Status 3, all six requirements are 1, 2 or 3, and as-at date minus date of last assessment is more than 28 days.",
    message =
        "All assessments were done by {date_of_last_assessment} but the application is not signed off.",
    why = "The person waits although nothing is left to assess.",
    fix = "Sign the application off, or say in the case record why not.",
    example = "assessed 20/01/2026, open on 31/03/2026",
    basis = "assumed")
final class Dols216AssessedNotSignedOff implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    LocalDate assessed = application.dateOfLastAssessment().value();
    if (application.is(Status.OPEN)
        && assessed != null
        && application.requirements(Outcome.NOT_ASSESSED).isEmpty()
        && ChronoUnit.DAYS.between(assessed, context.asAt())
            > context.number("assessed_open_days")) {
      hits.add(getClass(), List.of(DolsField.DATE_OF_LAST_ASSESSMENT));
    }
  }
}
