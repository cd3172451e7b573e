package org.ascreturns.returns.ascs.rules;

import java.math.BigDecimal;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-C01",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"every column except LaCode SerialNo PrimaryKey CentrallyFundedInfo"},
    check =
        "Not empty and not readable as a number. Text digits are converted, with spaces around them, a decimal point or an exponent (\" 2\", \"3.0\", \"1e0\"); a cell with only spaces, \"£5,000\", \"2a\", an Excel error value (#N/A) are not numbers. A cell with only spaces is not empty",
    message = "{field} was {value} but should be a number",
    why = "Only codes and numbers are counted.",
    fix = "Enter the code, or -9 where there is none.",
    example = "hello",
    basis = "source")
public final class AscsC01NotANumber implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    for (SurveyField field : person.fields().numbers()) {
      String text = person.text(field.key());
      if (text == null) {
        continue;
      }
      BigDecimal number = Person.number(text);
      if (number == null) {
        hits.add(getClass(), field);
        person.blankOut(field.key(), "ASCS-C01");
      } else {
        person.take(field.key(), number);
      }
    }
  }
}
