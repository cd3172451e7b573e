package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F02",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"-"},
    check =
        "After header normalisation (spec.md section 4) a column whose overall status in fields.csv is M or C for the detected release is absent. Whole file refused.",
    message = "Column {field} is missing from the file.",
    why = "Every row would be incomplete.",
    fix =
        "Add the column to the extract, or map the council's name for it in the job under columns.",
    example = "no column Event Type",
    basis = "assumed")
public final class CldF02ColumnMissing {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF02ColumnMissing() {}
}
