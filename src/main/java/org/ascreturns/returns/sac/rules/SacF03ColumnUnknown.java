package org.ascreturns.returns.sac.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-F03",
    scope = Scope.FILE,
    severity = Severity.WARN,
    fields = {"header"},
    check = "Column not in fields.csv.",
    message = "File {file}: unknown column {field} ignored",
    why = "A column with another name may hold what the return needs.",
    fix = "Nothing; or map the column in jobs/sac.yaml under columns.",
    example = "a column Ward",
    basis = "assumed")
public final class SacF03ColumnUnknown {

  /** Applied to the file as a whole. */
  private SacF03ColumnUnknown() {}
}
