package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G12",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"person_id"},
    check = "Blank.",
    message = "{file} {key}: no adult at risk is named",
    why = "Tables count people and need to know whom.",
    fix = "Record whom the row is about.",
    example = "an enquiry without person_id",
    basis = "assumed")
final class SacG12NobodyNamed implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.name().equals(SacField.PERSON) && !field.primaryKey() && value.blank();
  }
}
