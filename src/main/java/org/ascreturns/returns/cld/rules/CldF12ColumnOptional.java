package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F12",
    scope = Scope.FILE,
    severity = Severity.WARN,
    fields = {"-"},
    check = "A column whose overall status is V is absent. Treated as blank on every row.",
    message = "Optional column {field} is missing from the file.",
    why = "The field is voluntary; figures that use it are less complete.",
    fix = "Add the column to the extract if the case system has it.",
    example = "no column Dementia",
    basis = "assumed")
public final class CldF12ColumnOptional {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF12ColumnOptional() {}
}
