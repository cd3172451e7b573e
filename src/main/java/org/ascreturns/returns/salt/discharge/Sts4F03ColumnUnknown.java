package org.ascreturns.returns.salt.discharge;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-F03",
    scope = Scope.FILE,
    severity = Severity.WARN,
    fields = {"-"},
    check = "A column is present that the layout does not have. Column ignored.",
    message = "Column {field} is not part of the layout and was ignored.",
    why = "The column is not part of the return.",
    fix = "Nothing; or map it in the job under columns, or carry it through under carry.",
    example = "Ward",
    basis = "assumed")
final class Sts4F03ColumnUnknown {
  /** Rules on files are applied by {@link DischargeFile}. */
  private Sts4F03ColumnUnknown() {}
}
