package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-903",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(line)"},
    check = "The line has as many values as the header.",
    message = "Line {line} has {actual} values where the header has {expected}.",
    why = "The values may stand under the wrong columns.",
    fix = "Quote values that hold a separator; let the extract write every column.",
    example = "a comma in a name",
    basis = "assumed")
public final class Ascs903RaggedLine {

  /** Applied where the row is read. */
  private Ascs903RaggedLine() {}
}
