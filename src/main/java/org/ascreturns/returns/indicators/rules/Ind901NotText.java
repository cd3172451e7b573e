package org.ascreturns.returns.indicators.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "IND-901",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(file)"},
    check = "A file of figures cannot be read as a table. Whole file refused.",
    message = "This file could not be read as a table.",
    why = "Nothing in it can be used.",
    fix = "Save it again as CSV (UTF-8) or as XLSX.",
    example = "a PDF named figures.csv",
    basis = "assumed",
    from = 2014)
public final class Ind901NotText {

  /** Applied to the file as a whole. */
  private Ind901NotText() {}
}
