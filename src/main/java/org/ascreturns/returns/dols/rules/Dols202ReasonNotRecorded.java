package org.ascreturns.returns.dols.rules;

import java.util.List;
import java.util.Locale;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-202",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
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
        "Status 2, reason 1-6, and the requirement that the reason names (1 age, 2 mental health, 3 mental capacity, 4 no refusals, 5 eligibility, 6 best interests) is not coded 2.",
    message =
        "Not granted because of the {reason} requirement, but that requirement is not recorded as not satisfied.",
    why = "The reason and the assessment say different things.",
    fix = "Correct the requirement or the reason.",
    example = "reason 3, mental capacity 1",
    basis = "assumed")
final class Dols202ReasonNotRecorded implements RowRule {

  @Override
  public void check(Application application, DolsContext context, Hits hits) {
    DolsField named = application.requirementOfReason();
    if (application.is(Status.NOT_GRANTED)
        && named != null
        && !application.requirements(Outcome.NOT_MET).contains(named)) {
      hits.add(
          getClass(),
          List.of(DolsField.REASON_NOT_GRANTED, named),
          "reason",
          named.label().toLowerCase(Locale.ROOT).replace(" requirement", ""));
    }
  }
}
