package org.ascreturns.returns.ascof.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCOF-904",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(header)"},
    check =
        "A column of hospital stays, population, cells, published values or neighbours is missing from the header. Whole file refused.",
    message = "The file has no column called {column}. It was not loaded.",
    why = "The measures that need it cannot be made.",
    fix = "Add the column to the file, or map its name in the job under columns.",
    example = "no column age_band",
    basis = "assumed",
    from = 2014)
public final class Ascof904ColumnMissing {

  /** Applied to the file as a whole. */
  private Ascof904ColumnMissing() {}
}
