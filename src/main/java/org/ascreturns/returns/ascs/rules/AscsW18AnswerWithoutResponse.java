package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W18",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q1-q22f"},
    check = "Not blank while Response is 2 or 3",
    message = "{field}: not blank although nothing was answered",
    why = "Who did not answer has no answers.",
    fix = "Clear the answers, or correct the response code.",
    example = "Response 3, q1 2",
    basis = "source")
public final class AscsW18AnswerWithoutResponse implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    List<SurveyField> answered =
        person.fields().questions().stream().filter(field -> !person.blank(field.key())).toList();
    if (person.deliveredIs("Response", 2, 3) && !answered.isEmpty()) {
      hits.add(getClass(), answered);
    }
  }
}
