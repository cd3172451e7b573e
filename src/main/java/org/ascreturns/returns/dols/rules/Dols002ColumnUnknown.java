package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-002",
    scope = Scope.FILE,
    severity = Severity.WARN,
    fields = {"(header)"},
    check = "The header holds a column that is not in fields.csv. The column is ignored.",
    message = "Column {column} is not part of the DoLS return and was ignored.",
    why = "The column is not part of the return.",
    fix = "Nothing; or map it in the job under columns, or carry it through under carry.",
    example = "Ward",
    basis = "assumed")
public final class Dols002ColumnUnknown {

  /** Applied to the file as a whole. */
  private Dols002ColumnUnknown() {}
}
