package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F04",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"-"},
    check = "The same normalised column name occurs twice. Whole file refused.",
    message = "Column {field} appears more than once.",
    why = "It cannot be told which of the two is meant.",
    fix = "Leave one of them out of the extract.",
    example = "Gender and GENDER",
    basis = "assumed")
public final class CldF04ColumnTwice {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF04ColumnTwice() {}
}
