package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-903",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(line)"},
    check = "A data line has a different number of values from the header. That line is refused.",
    message = "Line {line} has {actual} values; {expected} expected.",
    why = "The values stand under the wrong columns.",
    fix = "Look for an unquoted comma or line break in the line.",
    example = "a comma in a case number, not quoted",
    basis = "assumed")
public final class Dols903RaggedLine {

  /** Applied where lines are judged. */
  private Dols903RaggedLine() {}
}
