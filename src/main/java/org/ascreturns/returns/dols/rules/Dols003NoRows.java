package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-003",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(file)"},
    check = "The file has a header but no data row. The whole file is rejected.",
    message = "The extract holds no applications.",
    why = "A file that came out empty by mistake would make every figure zero.",
    fix = "Run the extract again.",
    example = "a header and nothing else",
    basis = "assumed")
public final class Dols003NoRows {

  /** Applied to the file as a whole. */
  private Dols003NoRows() {}
}
