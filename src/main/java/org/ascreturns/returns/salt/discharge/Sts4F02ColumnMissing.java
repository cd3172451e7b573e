package org.ascreturns.returns.salt.discharge;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-F02",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"-"},
    check =
        "A column of the layout is absent, whatever the case and the blanks of its name. Whole file refused.",
    message = "Column {field} is missing from the file.",
    why = "Every row would be incomplete.",
    fix = "Add the column to the file, or map the council's name for it in the job under columns.",
    example = "no column status_date",
    basis = "assumed")
final class Sts4F02ColumnMissing {
  /** Rules on files are applied by {@link DischargeFile}. */
  private Sts4F02ColumnMissing() {}
}
