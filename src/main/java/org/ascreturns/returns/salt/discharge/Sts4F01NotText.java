package org.ascreturns.returns.salt.discharge;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-F01",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"-"},
    check =
        "The file cannot be read as UTF-8 or Windows-1252 text, or as a workbook. Whole file refused.",
    message = "The file could not be read as text.",
    why = "Nothing can be read from it.",
    fix = "Save the file as CSV in UTF-8, or as XLSX.",
    example = "a PDF renamed to .csv",
    basis = "assumed")
final class Sts4F01NotText {
  /** Rules on files are applied by {@link DischargeFile}. */
  private Sts4F01NotText() {}
}
