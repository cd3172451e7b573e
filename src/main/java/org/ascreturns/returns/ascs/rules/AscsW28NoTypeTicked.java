package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W28",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q22a-f"},
    check = "All six are 2",
    message = "{field}: all are 2, so no option was ticked",
    why = "Where nothing was ticked the whole group is -9.",
    fix = "Enter -9 for each, or 1 for the option that was ticked.",
    example = "q22a to q22f all 2",
    basis = "source")
public final class AscsW28NoTypeTicked implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    List<SurveyField> help = person.fields().ticked().get(2);
    if (person.delivered(help, 2).size() == help.size()) {
      hits.add(getClass(), help);
    }
  }
}
