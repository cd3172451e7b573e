package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W27",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q22b-f"},
    check = "1 while q21 is 1 or q22a is 1",
    message = "{field} is ticked, but the person had no help",
    why = "Who had help, and what kind, contradict each other.",
    fix = "Leave what the questionnaire shows.",
    example = "q22b 1, q21 1",
    basis = "source")
public final class AscsW27TypesAgainstNoHelp implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    List<SurveyField> helped = person.delivered(person.fields().ticked().get(2).subList(1, 6), 1);
    if (!helped.isEmpty() && (person.deliveredIs("q21", 1) || person.deliveredIs("q22a", 1))) {
      hits.add(getClass(), helped);
    }
  }
}
