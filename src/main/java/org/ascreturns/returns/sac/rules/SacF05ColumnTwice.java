package org.ascreturns.returns.sac.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-F05",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"header"},
    check = "The same column occurs twice in the header.",
    message = "File {file}: column {field} occurs more than once",
    why = "Nobody can tell which of the two is meant.",
    fix = "Take one of them out of the extract.",
    example = "two columns person_id",
    basis = "assumed")
public final class SacF05ColumnTwice {

  /** Applied to the file as a whole. */
  private SacF05ColumnTwice() {}
}
