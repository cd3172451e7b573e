package org.ascreturns.returns.ascof.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCOF-907",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"table", "row", "value"},
    check =
        "A line of the cells of other returns has no table, or a value that is no number. That line is left out.",
    message = "This line of cells cannot be used: table {table}, row {row}, value {value}.",
    why = "Measures before 2024-25 would be wrong.",
    fix =
        "Give table, row and column as in cells.csv, and a number; blank where the cell is blank.",
    example = "LTS001b-1a,total,community_dp_only,c. 40",
    basis = "assumed",
    from = 2014)
public final class Ascof907CellLine {

  /** Applied where lines are judged. */
  private Ascof907CellLine() {}
}
