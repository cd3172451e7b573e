package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G01",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"key"},
    check = "A key field is blank.",
    message = "{field} is blank; the row cannot be used",
    why = "Without its key nothing can refer to the row.",
    fix = "Fill in the reference.",
    example = "a concern without concern_id",
    basis = "assumed")
final class SacG01KeyBlank implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.primaryKey() && value.blank();
  }
}
