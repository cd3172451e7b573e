package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W20",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q2c"},
    check = "Not blank while Questionnaire is 2 or 3",
    message = "q2c is {value}, but the questionnaire that was used does not have it",
    why = "Only the community questionnaire asks about choice.",
    fix = "Clear the answer or correct the code of the questionnaire.",
    example = "Questionnaire 3, q2c 1",
    basis = "source")
public final class AscsW20ChoiceOnOtherQuestionnaire implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("Questionnaire", 2, 3) && !person.blank("q2c")) {
      hits.add(getClass(), person.fields().field("q2c"));
    }
  }
}
