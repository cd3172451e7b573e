package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-902",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(header)"},
    check = "No column has the name of another.",
    message = "The column {column} is there twice. The file was not loaded.",
    why = "It cannot be told which one counts.",
    fix = "Take one of them out.",
    example = "Gender twice",
    basis = "assumed")
public final class Ascs902ColumnTwice {

  /** Applied to the file as a whole. */
  private Ascs902ColumnTwice() {}
}
