package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-C07",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"q1, q2a"},
    check =
        "Easy read: value not in 1-5; standard: value not in 1-7; missing passes (Questionnaire missing or blanked: standard)",
    message = "{field} was {value}; {variant} questionnaire accepts {list}",
    why = "The questionnaire that was used has no such answer.",
    fix = "Enter the answer as the questionnaire has it, or correct the code of the questionnaire.",
    example = "easy read, q1 6",
    basis = "source")
public final class AscsC07AnswerOfOtherVariant implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    int highest = person.easyRead() ? 5 : 7;
    for (String key : List.of("q1", "q2a")) {
      Integer answer = person.code(key);
      if (answer != null && answer > highest) {
        hits.add(
            getClass(),
            person.fields().field(key),
            "variant",
            person.easyRead() ? "easy read" : "standard",
            "list",
            "1 to " + highest);
        person.blankOut(key, "ASCS-C07");
      }
    }
  }
}
