package org.ascreturns.returns.sac.rules;

import java.time.LocalDate;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "SAC-G10",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"enquiry_type"},
    check = "Blank or not recognised.",
    message = "Enquiry {enquiry_id}: type \"{value}\" is not section 42 or other",
    why = "Each enquiry is counted as one or the other.",
    fix = "Record the type of the enquiry.",
    example = "type \"Enquiry\"",
    basis = "assumed")
public final class SacG10TypeUnknown implements FieldRule {

  @Override
  public boolean breaks(SacField field, Value value, LocalDate asAt) {
    return field.unresolvedBy() == getClass() && value.usable() == null;
  }
}
