package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W13",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Questionnaire"},
    check = "1 or 2 while PSR is 7",
    message = "Questionnaire is {value} while the primary support reason is learning disability",
    why = "The easy read questionnaire is made for people with a learning disability.",
    fix = "Correct the code; leave it where it is true.",
    example = "PrimarySupportReason 7, Questionnaire 1",
    basis = "source")
public final class AscsW13StandardForLearningDisability implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("PrimarySupportReason", 7)
        && person.deliveredIs("Questionnaire", 1, 2)) {
      hits.add(getClass(), person.fields().field("Questionnaire"));
    }
  }
}
