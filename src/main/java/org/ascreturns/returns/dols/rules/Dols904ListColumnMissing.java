package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-904",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(header)"},
    check =
        "A column of the location list or of the population file is missing from its header. Whole file refused.",
    message = "The list has no column called {column}. It was not loaded.",
    why = "Nothing could be looked up in it.",
    fix = "Add the column to the file, or map its name in the job under columns.",
    example = "no column location_type",
    basis = "assumed")
public final class Dols904ListColumnMissing {

  /** Applied to the file as a whole. */
  private Dols904ListColumnMissing() {}
}
