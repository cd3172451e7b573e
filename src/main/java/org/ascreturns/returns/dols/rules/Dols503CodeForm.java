package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-503",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any coded number)"},
    check =
        "A code such as 01, 1.0, '1 - Yes' or '2: No' reduced to its bare number (only the 12 fields of type code, see spec.md 5.2; not la_code, person_reference or reviews_completed).",
    message = "Code form changed in {fields}.",
    why = "The return takes bare numbers.",
    fix = "Nothing; or let the extract write bare numbers.",
    example = "1 - Yes",
    basis = "assumed")
public final class Dols503CodeForm {

  /** Applied while the row is read. */
  private Dols503CodeForm() {}
}
