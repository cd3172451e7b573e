package org.ascreturns.returns.sac.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-F01",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"header"},
    check =
        "A column of fields.csv is missing from the header, or the file is not readable UTF-8 CSV.",
    message = "File {file}: column {field} is missing",
    why = "Without a column or a readable file no table can be made.",
    fix =
        "Add the column, or map the council's name for it in jobs/sac.yaml under columns; save the file as UTF-8 CSV.",
    example = "no column date_raised",
    basis = "assumed")
public final class SacF01ColumnMissing {

  /** Applied to the file as a whole. */
  private SacF01ColumnMissing() {}
}
