package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F05",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"-"},
    check = "A data line has a different number of values from the header. That line is refused.",
    message = "Line {line} has {actual} values; {expected} expected.",
    why = "The values stand under the wrong columns.",
    fix = "Look for an unquoted comma or line break in the line.",
    example = "a free text with a comma, not quoted",
    basis = "assumed")
public final class CldF05RaggedLine {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF05RaggedLine() {}
}
