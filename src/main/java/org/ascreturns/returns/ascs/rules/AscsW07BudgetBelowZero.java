package org.ascreturns.returns.ascs.rules;

import java.math.BigDecimal;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W07",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"GrossAnnualBudget"},
    check = "Below 0",
    message = "GrossAnnualBudget is {value}, below 0",
    why = "A budget is whole pounds from 0 on; where it is not known the cell stays blank.",
    fix = "Enter the budget, or leave the cell blank.",
    example = "-5",
    basis = "source")
public final class AscsW07BudgetBelowZero implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    BigDecimal budget = Person.number(person.given("GrossAnnualBudget"));
    if (budget != null && budget.signum() < 0) {
      hits.add(getClass(), person.fields().field("GrossAnnualBudget"));
    }
  }
}
