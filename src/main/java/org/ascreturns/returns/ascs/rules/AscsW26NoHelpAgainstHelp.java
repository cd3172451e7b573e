package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W26",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q22a"},
    check = "1 while q21 is 2-4 or any of q22b-f is 1",
    message = "{field} says no help, but there was some",
    why = "Who had help, and what kind, contradict each other.",
    fix = "Leave what the questionnaire shows.",
    example = "q22a 1, q22d 1",
    basis = "source")
public final class AscsW26NoHelpAgainstHelp implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    List<SurveyField> help = person.fields().ticked().get(2);
    if (person.deliveredIs("q22a", 1)
        && (person.deliveredIs("q21", 2, 3, 4)
            || !person.delivered(help.subList(1, 6), 1).isEmpty())) {
      hits.add(getClass(), person.fields().field("q22a"));
    }
  }
}
