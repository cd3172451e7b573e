package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R002",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"Reporting_Period_Start_Date", "Reporting_Period_End_Date"},
    check = "Either is blank or not a date, or the end is before the start.",
    message = "The reporting period on this row is missing or wrong.",
    why = "A row without a period cannot be placed in any submission.",
    fix = "Let the extract write the same two dates on every row.",
    example = "a blank Reporting Period End Date",
    basis = "assumed")
public final class CldR002ReportingPeriod implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    LocalDate start = event.reportingPeriodStartDate();
    LocalDate end = event.reportingPeriodEndDate();
    if (start == null) {
      hits.add(getClass(), CldField.REPORTING_PERIOD_START_DATE);
    } else if (end == null || end.isBefore(start)) {
      hits.add(getClass(), CldField.REPORTING_PERIOD_END_DATE);
    }
  }
}
