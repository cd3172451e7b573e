package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-901",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(file)"},
    check =
        "The file cannot be read as UTF-8 or Windows-1252 text, or as a workbook. Whole file refused.",
    message = "The file could not be read as text.",
    why = "Nothing can be read from it.",
    fix = "Save the file as CSV in UTF-8, or as XLSX.",
    example = "a PDF renamed to .csv",
    basis = "assumed")
public final class Dols901NotText {

  /** Applied to the file as a whole. */
  private Dols901NotText() {}
}
