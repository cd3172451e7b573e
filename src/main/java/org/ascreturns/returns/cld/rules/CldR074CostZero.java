package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R074",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Unit_Cost"},
    eventTypes = {"Service"},
    check = "Zero where the Unit_Cost condition holds.",
    message = "Unit cost is zero.",
    why = "Services without cost are left out of the cost figures.",
    fix = "Record the cost.",
    example = "0.00",
    basis = "assumed")
public final class CldR074CostZero implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.unitCost() != null && event.unitCost().signum() == 0 && event.costRequired()) {
      hits.add(getClass(), CldField.UNIT_COST);
    }
  }
}
