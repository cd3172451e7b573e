package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F07",
    scope = Scope.FILE,
    severity = Severity.WARN,
    fields = {"Reporting_Period_Start_Date", "Reporting_Period_End_Date"},
    check =
        "More than one distinct period pair in the file. Continue with the earliest start and the latest end.",
    message = "The file states {n} different reporting periods; {start} to {end} was used.",
    why =
        "A submission covers one period; rows of different periods show that extracts were mixed.",
    fix = "Let the extract write the same two dates on every row.",
    example = "two different end dates",
    basis = "source")
public final class CldF07SeveralPeriods {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF07SeveralPeriods() {}
}
