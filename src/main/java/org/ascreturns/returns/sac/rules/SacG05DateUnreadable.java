package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G05",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"dates"},
    check = "A non-mandatory date is not a real date.",
    message = "{field} \"{value}\" is not a valid date; treated as blank",
    why = "A date that does not exist cannot be used.",
    fix = "Write the date as 2025-12-31 or 31/12/2025.",
    example = "31/04/1940",
    basis = "assumed")
public final class SacG05DateUnreadable implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.type() == SacField.Type.DATE
        && !field.mandatory()
        && !value.blank()
        && value.usable() == null;
  }
}
