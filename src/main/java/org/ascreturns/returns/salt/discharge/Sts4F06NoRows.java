package org.ascreturns.returns.salt.discharge;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "STS4-F06",
    scope = Scope.FILE,
    severity = Severity.WARN,
    fields = {"-"},
    check = "No data lines: the file says that nobody was discharged into reablement.",
    message = "The file has no data rows, so nobody is counted.",
    why = "A file that came out empty by mistake makes STS004 zero.",
    fix =
        "If there were discharges, run the extract again; if no file is meant to be there, take it away: STS004 is then blank.",
    example = "a header and nothing else",
    basis = "assumed")
final class Sts4F06NoRows {
  /** Rules on files are applied by {@link DischargeFile}. */
  private Sts4F06NoRows() {}
}
