package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-C05",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"q1 to q22f"},
    check =
        "Response is not 1 (also when Response is missing or was blanked by C03) and the answer is not missing",
    message = "{field} was {value} but should be blank for a non-respondent",
    why = "Who did not answer has no answers.",
    fix = "Clear the answers, or correct the response code.",
    example = "Response 3, q1 2",
    basis = "source")
public final class AscsC05AnswerOfNonRespondent implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (!person.respondent()) {
      for (SurveyField field : person.fields().questions()) {
        if (person.code(field.key()) != null) {
          hits.add(getClass(), field);
          person.blankOut(field.key(), "ASCS-C05");
        }
      }
    }
  }
}
