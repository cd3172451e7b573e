package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CodeList;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

@Rule(
    id = "CLD-R024",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any code)"},
    check =
        "Value is in map_variants.csv, or its letters and digits alone equal those of an R2 then an R1 value. Replaced. When the variant maps to \"Invalid and not mapped\" raise CLD-R025 instead.",
    message = "{field}: {value} was read as {new}.",
    why = "The value is not on the national list and would be counted as invalid.",
    fix = "Correct the value in the case system; add other local values to the job under values.",
    example = "Home Care",
    basis = "source")
public final class CldR024KnownVariant implements MatchStep {
  @Override
  public @Nullable String match(String folded, CodeList list) {
    @Nullable String own = list.ofCouncil(folded);
    if (own != null) {
      return own;
    }
    @Nullable String variant = list.ofVariant(folded);
    return variant == null ? list.ofLetters(folded) : variant;
  }
}
