package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-501",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any)"},
    check =
        "Leading or trailing white space removed; cqc_location_code upper-cased. Person reference keeps its case.",
    message = "Spaces or letter case corrected in {fields}.",
    why = "A blank at the end makes two codes of one.",
    fix = "Nothing; or let the extract write the value without blanks.",
    example = "a blank after the person reference",
    basis = "assumed")
public final class Dols501Trimmed {

  /** Applied while the row is read. */
  private Dols501Trimmed() {}
}
