package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W04",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Response"},
    check =
        "1 although every answer q1-q22f is -9 (the 47 answer columns sum to -423, so never raised when q2c is blank; better: every answer is -9 or blank [assumed])",
    message = "Response is 1 although no question was answered",
    why = "A questionnaire returned blank is no response.",
    fix = "Enter 2 (returned blank), or the answers.",
    example = "Response 1, every answer -9",
    basis = "source")
public final class AscsW04NothingAnswered implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    boolean nothing =
        person.fields().questions().stream()
            .allMatch(
                field ->
                    person.blank(field.key()) || person.deliveredIs(field.key(), Person.MISSING));
    if (person.deliveredIs("Response", 1) && nothing) {
      hits.add(getClass(), person.fields().field("Response"));
    }
  }
}
