package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CodeList;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;
import org.jspecify.annotations.Nullable;

@Rule(
    id = "CLD-R022",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"(any code)"},
    check =
        "Value equals an R2 list value once case and repeated, leading or trailing white space are ignored, but not exactly. Replaced by the list value.",
    message = "{field}: {value} was tidied to {new}.",
    why =
        "National processing compares values exactly; a value in other capitals is counted as invalid.",
    fix = "Correct the spelling in the value list of the case system, or map it in the job.",
    example = "service user",
    basis = "source")
public final class CldR022Tidied implements MatchStep {
  @Override
  public @Nullable String match(String folded, CodeList list) {
    return list.ofRelease2(folded);
  }
}
