package org.ascreturns.returns.salt.discharge;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-F05",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"-"},
    check = "A data line has a different number of values from the header. That line is refused.",
    message = "Line {line} has {actual} values; {expected} expected.",
    why = "The values stand under the wrong columns.",
    fix = "Look for an unquoted comma or line break in the line.",
    example = "a comma in a person number, not quoted",
    basis = "assumed")
final class Sts4F05RaggedLine {
  /** Rules on files are applied by {@link DischargeFile}. */
  private Sts4F05RaggedLine() {}
}
