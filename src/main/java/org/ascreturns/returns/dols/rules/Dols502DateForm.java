package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-502",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any date)"},
    check =
        "A date in dd/mm/yyyy, or an Excel serial number (whole number) from 20000 to 60000, for date_of_birth from 3000 to 60000 (day 0 = 30 December 1899), changed to yyyy-mm-dd.",
    message = "Date form changed in {fields}.",
    why = "Every date is kept in one form.",
    fix = "Nothing; or let the extract write dates as 2025-12-31.",
    example = "14/02/2026",
    basis = "assumed")
public final class Dols502DateForm {

  /** Applied while the row is read. */
  private Dols502DateForm() {}
}
