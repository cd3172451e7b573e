package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F06",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"-"},
    check = "No data lines. Whole file refused.",
    message = "The file has no data rows.",
    why = "An empty file must not replace the figures.",
    fix = "Run the extract again.",
    example = "a header and nothing else",
    basis = "assumed")
public final class CldF06NoRows {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF06NoRows() {}
}
