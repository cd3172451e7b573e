package org.ascreturns.returns.dols.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-204",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {
      "application_status",
      "age_requirement",
      "mental_health_requirement",
      "mental_capacity_requirement",
      "no_refusals_requirement",
      "eligibility_requirement",
      "best_interests_requirement"
    },
    check = "Status 3 and at least one requirement coded 2.",
    message =
        "A requirement is not satisfied but the application is still open. Should it be signed off as not granted?",
    why = "An application that fails a requirement is to be refused.",
    fix = "Sign the application off, or correct the requirement.",
    example = "open, best interests 2",
    basis = "assumed")
final class Dols204OpenNotMet implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    List<DolsField> notMet = application.requirements(Outcome.NOT_MET);
    if (application.is(Status.OPEN) && !notMet.isEmpty()) {
      hits.add(getClass(), notMet);
    }
  }
}
