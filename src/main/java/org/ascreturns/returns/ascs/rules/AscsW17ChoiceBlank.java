package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W17",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q2c"},
    check = "Blank while Response is 1 and Questionnaire is 1",
    message = "q2c is blank although the person answered the community questionnaire",
    why = "A question without answer is -9; blank says that it was not entered.",
    fix = "Enter the answer, or -9 where there is none.",
    example = "Questionnaire 1, q2c blank",
    basis = "source")
public final class AscsW17ChoiceBlank implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("Response", 1)
        && person.deliveredIs("Questionnaire", 1)
        && person.blank("q2c")) {
      hits.add(getClass(), person.fields().field("q2c"));
    }
  }
}
