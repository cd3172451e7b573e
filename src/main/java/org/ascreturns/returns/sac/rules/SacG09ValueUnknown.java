package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G09",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"other code fields"},
    check = "Value not blank and not resolved by SAC-G07.",
    message = "{field} \"{value}\" is not recognised; treated as not recorded",
    why = "A value that is on no list is in no line of a table.",
    fix = "Correct the value, or add it in jobs/sac.yaml under values.",
    example = "location \"Somewhere\"",
    basis = "assumed")
public final class SacG09ValueUnknown implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.unresolvedBy() == getClass() && !value.blank() && value.usable() == null;
  }
}
