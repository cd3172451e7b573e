package org.ascreturns.returns.cld.rules;

import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "CLD-R043",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Date_of_Birth"},
    check = "Blank. Age is unknown and the row falls out of every age-banded table.",
    message = "Date of birth is missing.",
    why = "Without an age the person falls out of every table by age.",
    fix = "Record the date of birth.",
    example = "a blank Date of Birth",
    basis = "source")
public final class CldR043BirthMissing implements RowRule {
  @Override
  public void check(CldEvent event, CldContext context, Hits hits) {
    if (event.dateOfBirth() == null && !event.wasEmptied(CldField.DATE_OF_BIRTH)) {
      hits.add(getClass(), CldField.DATE_OF_BIRTH);
    }
  }
}
