package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-905",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"cqc_location_code", "location_type"},
    check =
        "A line of the location list whose code does not match [A-Z0-9][A-Z0-9-]{2,19} after trimming and upper-casing, or whose type is not in code list location_type.",
    message =
        "This line of the location list is no location: code {cqc_location_code}, type {location_type}.",
    why = "Applications from that place would stand under \"Not known\".",
    fix = "Give the code of the directory and one of care_home, hospital, other.",
    example = "1-100000001,nursing",
    basis = "assumed")
public final class Dols905LocationListLine {

  /** Applied where lines are judged. */
  private Dols905LocationListLine() {}
}
