package org.ascreturns.returns.indicators.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "IND-902",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(header)"},
    check = "A column stands in the header twice. Whole file refused.",
    message = "Column {column} stands in the header twice. The file was not loaded.",
    why = "It cannot be told which of the two is meant.",
    fix = "Remove or rename one of the two columns.",
    example = "value,value",
    basis = "assumed",
    from = 2014)
public final class Ind902ColumnTwice {

  /** Applied to the file as a whole. */
  private Ind902ColumnTwice() {}
}
