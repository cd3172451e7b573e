package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W10",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Advocate, Interpreter"},
    check = "1 while Response is 2 or 3",
    message = "{field} is 1 although nothing was answered",
    why = "Nobody can have helped with a questionnaire that was not answered.",
    fix = "Enter 2, or correct the response code.",
    example = "Response 3, Advocate 1",
    basis = "source")
public final class AscsW10HelpWithoutResponse implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("Response", 2, 3)) {
      List<SurveyField> helped =
          person.delivered(
              List.of(person.fields().field("Advocate"), person.fields().field("Interpreter")), 1);
      if (!helped.isEmpty()) {
        hits.add(getClass(), helped);
      }
    }
  }
}
