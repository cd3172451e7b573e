package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-504",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {
      "age_requirement",
      "mental_health_requirement",
      "mental_capacity_requirement",
      "no_refusals_requirement",
      "eligibility_requirement",
      "best_interests_requirement"
    },
    check = "Blank changed to 0 (not assessed). Raised once per row.",
    message = "Blank requirement read as not assessed: {fields}.",
    why = "An assessment that was not made is coded 0.",
    fix = "Nothing if it was not made; else enter its outcome.",
    example = "a blank age_requirement",
    basis = "assumed")
public final class Dols504RequirementBlank {

  /** Applied while the row is read. */
  private Dols504RequirementBlank() {}
}
