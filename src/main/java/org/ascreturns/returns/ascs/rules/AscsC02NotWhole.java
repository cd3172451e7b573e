package org.ascreturns.returns.ascs.rules;

import java.math.BigDecimal;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-C02",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"as C01"},
    check = "Number with a fraction part",
    message = "{field} was {value} but should be a whole number",
    why = "Codes are whole numbers.",
    fix = "Enter the code, or -9 where there is none.",
    example = "3.5",
    basis = "source")
public final class AscsC02NotWhole implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    for (SurveyField field : person.fields().numbers()) {
      BigDecimal number = person.numberOf(field.key());
      if (number != null && !Person.whole(number)) {
        hits.add(getClass(), field);
        person.blankOut(field.key(), "ASCS-C02");
      }
    }
  }
}
