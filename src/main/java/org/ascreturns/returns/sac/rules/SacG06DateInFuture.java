package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G06",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"dates"},
    check = "date_raised or date_commenced is after the extract date.",
    message = "{field} {value} is in the future",
    why = "What has not happened cannot be counted.",
    fix = "Correct the date.",
    example = "raised tomorrow",
    basis = "assumed")
final class SacG06DateInFuture implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.type() == SacField.Type.DATE
        && field.mandatory()
        && value.usable() instanceof LocalDate day
        && day.isAfter(asAt);
  }
}
