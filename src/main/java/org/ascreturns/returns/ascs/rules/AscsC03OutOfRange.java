package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-C03",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"fields with pipeline_range in fields.csv"},
    check = "Outside the inclusive range (Age: 18 or more, no upper limit)",
    message = "{field} was {value}; accepted {range}",
    why = "The value is no answer that the question has.",
    fix = "Enter the code, or -9 where there is none.",
    example = "q3a 999",
    basis = "source")
public final class AscsC03OutOfRange implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    for (SurveyField field : person.fields().numbers()) {
      Integer code = person.code(field.key());
      if (code == null) {
        continue;
      }
      int lowest = field.lowest().orElse(Integer.MIN_VALUE);
      int highest = field.highest().orElse(Integer.MAX_VALUE);
      if (code < lowest || code > highest) {
        hits.add(
            getClass(),
            field,
            "range",
            field.highest().isPresent() ? lowest + " to " + highest : lowest + " or more");
        person.blankOut(field.key(), "ASCS-C03");
      }
    }
  }
}
