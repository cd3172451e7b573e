package org.ascreturns.returns.indicators.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "IND-903",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(line)"},
    check = "A data line has a different number of values from the header. That line is left out.",
    message = "Line {line} has {actual} values; {expected} expected.",
    why = "The values stand under the wrong columns.",
    fix = "Look for an unquoted comma or line break in the line.",
    example = "a comma in a number, not quoted",
    basis = "assumed",
    from = 2014)
public final class Ind903RaggedLine {

  /** Applied where lines are judged. */
  private Ind903RaggedLine() {}
}
