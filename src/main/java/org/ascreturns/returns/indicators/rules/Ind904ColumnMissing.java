package org.ascreturns.returns.indicators.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "IND-904",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(header)"},
    check = "A column of the figures is missing from the header. Whole file refused.",
    message = "The file has no column called {column}. It was not loaded.",
    why = "The figures in it cannot be told apart.",
    fix = "Add the column to the file, or map its name in the job under columns.",
    example = "no column month",
    basis = "assumed",
    from = 2014)
public final class Ind904ColumnMissing {

  /** Applied to the file as a whole. */
  private Ind904ColumnMissing() {}
}
