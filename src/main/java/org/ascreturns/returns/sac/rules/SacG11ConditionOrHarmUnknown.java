package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G11",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"condition", "harm"},
    check = "Blank or not recognised.",
    message = "{field} \"{value}\" is not recognised",
    why = "The row says nothing else.",
    fix = "Correct the value, or add it in jobs/sac.yaml under values.",
    example = "condition \"Unwell\"",
    basis = "assumed")
public final class SacG11ConditionOrHarmUnknown implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    boolean keyBlank = field.primaryKey() && value.blank();
    return field.unresolvedBy() == getClass() && value.usable() == null && !keyBlank;
  }
}
