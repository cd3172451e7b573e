package org.ascreturns.returns.sac.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-F04",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(line)"},
    check = "Row has more or fewer values than the header.",
    message = "Row {row}: {n} values, {m} expected",
    why = "The values stand under the wrong columns.",
    fix = "Look for an unquoted comma or line break in the line.",
    example = "a comma in a reference, not quoted",
    basis = "assumed")
public final class SacF04RaggedLine {

  /** Applied where lines are judged. */
  private SacF04RaggedLine() {}
}
