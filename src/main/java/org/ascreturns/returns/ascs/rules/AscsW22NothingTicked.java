package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W22",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q19a-c, q20a-c"},
    check = "All three are 2",
    message = "{field}: all are 2, so no option was ticked",
    why = "Where nothing was ticked the whole group is -9.",
    fix = "Enter -9 for each, or 1 for the option that was ticked.",
    example = "q19a, q19b and q19c all 2",
    basis = "source")
public final class AscsW22NothingTicked implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    for (List<SurveyField> group : person.fields().ticked().subList(0, 2)) {
      if (person.delivered(group, 2).size() == group.size()) {
        hits.add(getClass(), group);
      }
    }
  }
}
