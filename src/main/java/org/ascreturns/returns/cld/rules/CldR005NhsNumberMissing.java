package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R005",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"NHS_Number"},
    check = "Blank as supplied (the word NULL counts as blank), LA identifier present.",
    message = "NHS number is missing.",
    why =
        "National users link people by their NHS number; without it the person may be left out or counted twice.",
    fix = "Trace the NHS number and record it.",
    example = "a blank NHS Number",
    basis = "source")
public final class CldR005NhsNumberMissing implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (!event.nhsNumberSupplied() && event.laPersonUniqueIdentifier() != null) {
      hits.add(getClass(), CldField.NHS_NUMBER);
    }
  }
}
