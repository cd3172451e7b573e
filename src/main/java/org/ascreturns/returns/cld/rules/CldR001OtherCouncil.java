package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R001",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fields = {"LA_Code"},
    check = "Blank, not three digits, or different from the configured council code.",
    message = "Council code {value} is not {expected}.",
    why =
        "A row of another council, or with a wrong code, would be counted for the wrong authority.",
    fix =
        "Correct the council code in the extract; if a file of another council was put in the folder, remove it.",
    example = "998",
    basis = "assumed")
public final class CldR001OtherCouncil implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (!context.council().equals(event.laCode())) {
      hits.add(getClass(), CldField.LA_CODE, "expected", context.council());
    }
  }
}
