package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G08",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"gender", "ethnicity", "primary_support_reason"},
    check = "Value not blank and not resolved by SAC-G07.",
    message = "{field} \"{value}\" is not recognised; treated as not known",
    why = "A value that is on no list is in no line of a table but Not Known.",
    fix = "Correct the value, or add it in jobs/sac.yaml under values.",
    example = "PSR \"Support\"",
    basis = "assumed")
public final class SacG08PersonValueUnknown implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.unresolvedBy() == getClass() && !value.blank() && value.usable() == null;
  }
}
