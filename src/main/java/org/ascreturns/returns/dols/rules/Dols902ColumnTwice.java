package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-902",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(header)"},
    check = "The same column occurs twice. Whole file refused.",
    message = "Column {column} appears more than once.",
    why = "It cannot be told which of the two is meant.",
    fix = "Leave one of them out of the file.",
    example = "gender and Gender",
    basis = "assumed")
public final class Dols902ColumnTwice {

  /** Applied to the file as a whole. */
  private Dols902ColumnTwice() {}
}
