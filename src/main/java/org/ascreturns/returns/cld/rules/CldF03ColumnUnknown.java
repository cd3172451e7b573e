package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F03",
    scope = Scope.FILE,
    severity = Severity.WARN,
    fields = {"-"},
    check = "A column is present that neither release lists. Column ignored.",
    message = "Column {field} is not part of the specification and was ignored.",
    why = "The column is not part of the return.",
    fix = "Nothing; or map it in the job under columns, or carry it through under carry.",
    example = "Favourite colour",
    basis = "assumed")
public final class CldF03ColumnUnknown {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF03ColumnUnknown() {}
}
