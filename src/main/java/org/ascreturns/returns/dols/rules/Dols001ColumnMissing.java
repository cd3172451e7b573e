package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-001",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(header)"},
    check =
        "A column that fields.csv marks in_return = yes is missing from the header. The whole file is rejected; no row is read.",
    message = "The extract has no column called {column}. The file was not loaded.",
    why = "Every row would be incomplete.",
    fix =
        "Add the column to the extract, or map the council's name for it in the job under columns.",
    example = "no column planned_end_date",
    basis = "assumed")
public final class Dols001ColumnMissing {

  /** Applied to the file as a whole. */
  private Dols001ColumnMissing() {}
}
