package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-C06",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"Advocate, Interpreter"},
    check =
        "Response is not 1 (also when missing or blanked) and the value is not 2 (a missing value, or one blanked by an earlier rule, also fails: such a cell is logged a second time)",
    message = "{field} must be 2 for a non-respondent",
    why = "Nobody can have helped with a questionnaire that was not answered.",
    fix = "Enter 2, or correct the response code.",
    example = "Response 2, Advocate 1",
    basis = "source")
public final class AscsC06HelpOfNonRespondent implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (!person.respondent()) {
      for (String key : List.of("Advocate", "Interpreter")) {
        if (!person.is(key, 2)) {
          hits.add(getClass(), person.fields().field(key));
          person.blankOut(key, "ASCS-C06");
        }
      }
    }
  }
}
