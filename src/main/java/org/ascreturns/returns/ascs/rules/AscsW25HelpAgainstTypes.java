package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W25",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q21"},
    check = "2, 3 or 4 while q22a is 1; or 1 while q22a is 2 or any of q22b-f is 1",
    message = "{field} is {value}, which does not go with the kinds of help that are ticked",
    why = "Who had help, and what kind, contradict each other.",
    fix = "Leave what the questionnaire shows.",
    example = "q21 2, q22a 1",
    basis = "source")
public final class AscsW25HelpAgainstTypes implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    List<SurveyField> help = person.fields().ticked().get(2);
    boolean helped = !person.delivered(help.subList(1, 6), 1).isEmpty();
    if ((person.deliveredIs("q21", 2, 3, 4) && person.deliveredIs("q22a", 1))
        || (person.deliveredIs("q21", 1) && (person.deliveredIs("q22a", 2) || helped))) {
      hits.add(getClass(), person.fields().field("q21"));
    }
  }
}
