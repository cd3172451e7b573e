package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G13",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"identifiers"},
    check =
        "Key or reference column longer than max_length, or risk_no not a whole number of 1 or more.",
    message = "{field} \"{value}\" is not a valid identifier",
    why = "A reference that is too long is cut somewhere, and then finds nothing.",
    fix = "Correct the reference.",
    example = "risk_no 0",
    basis = "assumed")
public final class SacG13IdentifierForm implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.identifier() && !value.blank() && value.usable() == null;
  }
}
