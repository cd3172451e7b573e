package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W16",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q1-q22f except q2c"},
    check =
        "Blank while Response is 1 (the printed rule covers all questions; the sheet formats skip q4b q5b q6b q8b q9b; apply to all)",
    message = "{field}: blank although the person answered",
    why = "A question without answer is -9; blank says that it was not entered.",
    fix = "Enter the answer, or -9 where there is none.",
    example = "Response 1, q5a blank",
    basis = "source")
public final class AscsW16AnswerBlank implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    List<SurveyField> blank =
        person.fields().questions().stream()
            .filter(field -> !field.key().equals("q2c") && person.blank(field.key()))
            .toList();
    if (person.deliveredIs("Response", 1) && !blank.isEmpty()) {
      hits.add(getClass(), blank);
    }
  }
}
