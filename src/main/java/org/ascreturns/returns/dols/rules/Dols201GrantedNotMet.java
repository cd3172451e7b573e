package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-201",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {
      "application_status",
      "age_requirement",
      "mental_health_requirement",
      "mental_capacity_requirement",
      "no_refusals_requirement",
      "eligibility_requirement",
      "best_interests_requirement"
    },
    check = "Status 1 and any of the six requirements is neither 1 nor 3.",
    message = "Granted, but {fields} is not recorded as met.",
    why = "An authorisation can be granted only when all six requirements are met.",
    fix = "Correct the requirement or the status.",
    example = "granted, mental capacity 0",
    basis = "assumed")
final class Dols201GrantedNotMet implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    if (application.is(Status.GRANTED)) {
      List<DolsField> notMet = application.requirementsNot(Outcome.MET, Outcome.EQUIVALENT);
      if (!notMet.isEmpty()) {
        hits.add(getClass(), notMet);
      }
    }
  }
}
