package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F08",
    scope = Scope.FILE,
    severity = Severity.WARN,
    fields = {"Reporting_Period_Start_Date", "Reporting_Period_End_Date"},
    check = "Period is not exactly 12 months or does not end on 31 Mar, 30 Jun, 30 Sep or 31 Dec.",
    message = "The reporting period is not a rolling 12 months ending at a quarter end.",
    why = "The national window is twelve months that end with a quarter.",
    fix = "Check the period of the extract.",
    example = "01/04/2025 to 15/03/2026",
    basis = "source")
public final class CldF08OddPeriod {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF08OddPeriod() {}
}
