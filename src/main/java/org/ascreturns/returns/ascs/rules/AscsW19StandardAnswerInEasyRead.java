package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W19",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q1, q2a"},
    check = "6 or 7 while Questionnaire is 3",
    message = "{field} is {value} while the questionnaire is easy read, which has five answers",
    why = "The answer stands on another questionnaire.",
    fix = "Correct the answer or the code of the questionnaire.",
    example = "Questionnaire 3, q1 7",
    basis = "source")
public final class AscsW19StandardAnswerInEasyRead implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    List<SurveyField> wrong =
        person.delivered(List.of(person.fields().field("q1"), person.fields().field("q2a")), 6, 7);
    if (person.deliveredIs("Questionnaire", 3) && !wrong.isEmpty()) {
      hits.add(getClass(), wrong);
    }
  }
}
