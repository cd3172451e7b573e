package org.ascreturns.returns.ascof.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCOF-901",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(file)"},
    check =
        "A file of hospital stays, population, cells, published values or neighbours cannot be read as a table. Whole file refused.",
    message = "This file could not be read as a table.",
    why = "Nothing in it can be used.",
    fix = "Save it again as CSV (UTF-8) or as XLSX.",
    example = "a PDF named population.csv",
    basis = "assumed",
    from = 2014)
public final class Ascof901NotText {

  /** Applied to the file as a whole. */
  private Ascof901NotText() {}
}
