package org.ascreturns.returns.salt.discharge;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-F04",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"-"},
    check = "The same column occurs twice. Whole file refused.",
    message = "Column {field} appears more than once.",
    why = "It cannot be told which of the two is meant.",
    fix = "Leave one of them out of the file.",
    example = "gender and Gender",
    basis = "assumed")
final class Sts4F04ColumnTwice {
  /** Rules on files are applied by {@link DischargeFile}. */
  private Sts4F04ColumnTwice() {}
}
