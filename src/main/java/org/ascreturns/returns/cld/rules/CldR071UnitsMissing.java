package org.ascreturns.returns.cld.rules;

import java.util.Locale;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R071",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Planned_units_per_week"},
    eventTypes = {"Service"},
    check = "Blank, frequency is per session, hourly or daily, and the Unit_Cost condition holds.",
    message = "Planned units per week are needed with a {frequency} cost.",
    why = "The weekly cost is the unit cost times the units.",
    fix = "Record the planned units a week.",
    example = "an hourly cost without units",
    basis = "source")
public final class CldR071UnitsMissing implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.plannedUnitsPerWeek() == null
        && event.costBySmallUnit()
        && event.costRequired()
        && !event.wasEmptied(CldField.PLANNED_UNITS_PER_WEEK)) {
      String frequency = CldEvent.clean(event.costFrequencyUnitType());
      hits.add(
          getClass(),
          CldField.PLANNED_UNITS_PER_WEEK,
          "frequency",
          frequency == null ? "" : frequency.toLowerCase(Locale.ROOT));
    }
  }
}
