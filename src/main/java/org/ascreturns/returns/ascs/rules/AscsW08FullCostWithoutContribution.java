package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W08",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"BudgetContribution"},
    check = "2 or -9 while FullCost is 1",
    message = "BudgetContribution is {value} while the person pays the full cost",
    why = "Who pays the full cost contributes to the budget.",
    fix = "Enter 1, or correct FullCost.",
    example = "FullCost 1, BudgetContribution 2",
    basis = "source")
public final class AscsW08FullCostWithoutContribution implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("FullCost", 1)
        && person.deliveredIs("BudgetContribution", 2, Person.MISSING)) {
      hits.add(getClass(), person.fields().field("BudgetContribution"));
    }
  }
}
