package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G07",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"codes"},
    check =
        "Value is not exactly a code but, normalised, equals a code, a national label of codes.csv or a local value of map_local.csv.",
    message = "{field} \"{value}\" read as {code}",
    why = "Tables count national codes.",
    fix = "Nothing; or let the extract give the code.",
    example = "M",
    basis = "assumed")
public final class SacG07CodeForm implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.type() == SacField.Type.CODE
        && value.usable() != null
        && !value.came().equals(value.usable());
  }
}
