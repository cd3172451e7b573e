package org.ascreturns.returns.cld.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.RowKind;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

@Rule(
    id = "CLD-R075",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Unit_Cost"},
    eventTypes = {"Service"},
    check = "Weekly cost (unit cost x weekly units, spec.md section 6.6) above 10000.",
    message = "Weekly cost of {value} looks too high.",
    why = "A single wrong cost moves the average of the whole council.",
    fix = "Check the unit cost, its frequency and the units.",
    example = "1,500.00 hourly for 40 hours",
    basis = "assumed")
public final class CldR075CostHigh implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    BigDecimal cost = event.unitCost();
    if (event.kind() != RowKind.SERVICE || cost == null) {
      return;
    }
    BigDecimal units = weeklyUnits(event, context);
    if (units == null) {
      return;
    }
    BigDecimal weekly = cost.abs().multiply(units.abs());
    if (weekly.compareTo(context.maxWeeklyCost()) > 0) {
      hits.add(
          getClass(),
          CldField.UNIT_COST,
          "value",
          weekly.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
  }

  /** What the frequency stands for; of any other frequency the planned units (section 6.6). */
  private static @Nullable BigDecimal weeklyUnits(CldEvent event, CldContext context) {
    String frequency = CldEvent.clean(event.costFrequencyUnitType());
    if (frequency == null) {
      return event.plannedUnitsPerWeek();
    }
    if (frequency.equals("One-off")) {
      return null;
    }
    BigDecimal fixed = context.weeklyUnits(frequency);
    return fixed == null ? event.plannedUnitsPerWeek() : fixed;
  }
}
