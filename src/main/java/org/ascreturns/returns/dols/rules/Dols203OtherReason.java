package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-203",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {
      "application_status",
      "reason_not_granted",
      "age_requirement",
      "mental_health_requirement",
      "mental_capacity_requirement",
      "no_refusals_requirement",
      "eligibility_requirement",
      "best_interests_requirement"
    },
    check =
        "Status 2, at least one requirement coded 2, reason present, the reason does not name a requirement coded 2, and DOLS-202 has not fired.",
    message =
        "{fields} is recorded as not satisfied, but the reason not granted says something else.",
    why = "The requirement may be the true reason.",
    fix = "Check the reason not granted.",
    example = "eligibility 2, reason 7",
    basis = "assumed")
final class Dols203OtherReason implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    List<DolsField> notMet = application.requirements(Outcome.NOT_MET);
    if (application.is(Status.NOT_GRANTED)
        && !notMet.isEmpty()
        && application.reasonNotGranted().value() != null
        && application.requirementOfReason() == null) {
      hits.add(getClass(), notMet);
    }
  }
}
