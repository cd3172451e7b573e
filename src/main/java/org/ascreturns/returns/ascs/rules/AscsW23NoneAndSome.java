package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W23",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q19c (q20c)"},
    check = "1 together with a or b = 1",
    message = "{field} says none, but another option is ticked too",
    why = "The two contradict each other.",
    fix = "Leave the one that the questionnaire shows.",
    example = "q19a 1, q19c 1",
    basis = "source")
public final class AscsW23NoneAndSome implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    for (List<SurveyField> group : person.fields().ticked().subList(0, 2)) {
      SurveyField none = group.get(2);
      if (person.deliveredIs(none.key(), 1)
          && !person.delivered(group.subList(0, 2), 1).isEmpty()) {
        hits.add(getClass(), none);
      }
    }
  }
}
