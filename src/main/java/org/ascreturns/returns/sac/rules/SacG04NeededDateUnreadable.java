package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G04",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"dates"},
    check =
        "A mandatory date (date_raised, date_commenced) is blank or not a real yyyy-MM-dd or dd/MM/yyyy date.",
    message = "{field} \"{value}\" is not a valid date",
    why = "The date decides whether the row belongs to the period.",
    fix = "Write the date as 2025-12-31 or 31/12/2025.",
    example = "30/02/2025",
    basis = "assumed")
final class SacG04NeededDateUnreadable implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.type() == SacField.Type.DATE && field.mandatory() && value.usable() == null;
  }
}
