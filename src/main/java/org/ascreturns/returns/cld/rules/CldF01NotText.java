package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F01",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"-"},
    check =
        "File cannot be decoded as UTF-8 (with or without BOM) nor as Windows-1252. Whole file refused.",
    message = "The file could not be read as text.",
    why = "Nothing can be read from it.",
    fix = "Save the extract as CSV in UTF-8, or as XLSX.",
    example = "a PDF renamed to .csv",
    basis = "assumed")
public final class CldF01NotText {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF01NotText() {}
}
