package org.ascreturns.returns.cld.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-F09",
    scope = Scope.FILE,
    severity = Severity.CLEANSE,
    fields = {"First_Name", "Last_Name", "GP_Practice_Name", "Provider_CQC_Location_Name"},
    check =
        "A withdrawn column is present in a file detected as Release 2 (spec.md section 4). Column discarded before storage. First_Name and Last_Name are discarded in Release 1 files too, without a message.",
    message = "Column {field} is no longer collected and was discarded.",
    why = "It may no longer be collected; it is discarded before storage.",
    fix = "Leave the column out of the extract.",
    example = "First Name",
    basis = "source")
public final class CldF09ColumnWithdrawn {
  /** Rules on files are applied by {@link org.ascreturns.returns.cld.CldFileCheck}. */
  private CldF09ColumnWithdrawn() {}
}
