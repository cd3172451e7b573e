package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R047",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Date_of_Birth"},
    check =
        "Unpaid carer (any kind) under 18 by the same test; association rows at reporting period end.",
    message = "The carer is under 18; check that this is a young carer.",
    why = "Carers under 18 are rare; the date of birth may be wrong.",
    fix = "Check that this is a young carer.",
    example = "a carer aged 15",
    basis = "assumed")
public final class CldR047YoungCarer implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.group().isCarer() && Ages.underEighteenThroughout(event, context)) {
      hits.add(getClass(), CldField.DATE_OF_BIRTH);
    }
  }
}
