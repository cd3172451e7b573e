package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-904",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(header)"},
    check = "The list has the columns that it needs.",
    message = "The list has no column called {column}. The file was not loaded.",
    why = "Nothing could be looked up in it.",
    fix = "Add the column.",
    example = "no column nursing",
    basis = "assumed")
public final class Ascs904ListColumnMissing {

  /** Applied to the file as a whole. */
  private Ascs904ListColumnMissing() {}
}
