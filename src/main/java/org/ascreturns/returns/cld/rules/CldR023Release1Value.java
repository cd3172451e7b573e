package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CodeList;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

@Rule(
    id = "CLD-R023",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any code)"},
    check =
        "Value matches the R1 list (case and space ignored) and map_r1_r2.csv gives an R2 value. Replaced.",
    message = "{field}: Release 1 value {value} was converted to {new}.",
    why = "From October 2025 national processing reports Release 1 values as failures.",
    fix = "Move the case system to the Release 2 value list.",
    example = "NFA - Deceased",
    basis = "source")
public final class CldR023Release1Value implements MatchStep {
  @Override
  public @Nullable String match(String folded, CodeList list) {
    return list.ofRelease1(folded);
  }
}
