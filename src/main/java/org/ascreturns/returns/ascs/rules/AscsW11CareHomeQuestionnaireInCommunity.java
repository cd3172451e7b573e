package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W11",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Questionnaire"},
    check = "2 while SupportSetting is 1",
    message = "Questionnaire is 2 (care homes) while SupportSetting is 1 (community)",
    why = "The questionnaire goes by the setting.",
    fix = "Correct the one that is wrong.",
    example = "SupportSetting 1, Questionnaire 2",
    basis = "source")
public final class AscsW11CareHomeQuestionnaireInCommunity implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("SupportSetting", 1) && person.deliveredIs("Questionnaire", 2)) {
      hits.add(getClass(), person.fields().field("Questionnaire"));
    }
  }
}
