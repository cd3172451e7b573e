package org.ascreturns.returns.sac.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-F02",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"(file)"},
    check = "File absent or holds no data row.",
    message = "File {file} is missing or empty",
    why = "Nearly every table counts these rows.",
    fix = "Give the file with its rows.",
    example = "sac-concerns.csv with its header only",
    basis = "assumed")
public final class SacF02NoRows {

  /** Applied to the file as a whole. */
  private SacF02NoRows() {}
}
