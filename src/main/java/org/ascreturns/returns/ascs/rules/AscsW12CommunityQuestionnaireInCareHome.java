package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W12",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Questionnaire"},
    check = "1 while SupportSetting is 2 or 3",
    message = "Questionnaire is 1 (community) while SupportSetting is residential or nursing care",
    why = "The questionnaire goes by the setting.",
    fix = "Correct the one that is wrong.",
    example = "SupportSetting 3, Questionnaire 1",
    basis = "source")
public final class AscsW12CommunityQuestionnaireInCareHome implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("SupportSetting", 2, 3) && person.deliveredIs("Questionnaire", 1)) {
      hits.add(getClass(), person.fields().field("Questionnaire"));
    }
  }
}
