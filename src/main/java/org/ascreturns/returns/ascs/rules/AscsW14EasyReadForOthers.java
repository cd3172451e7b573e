package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W14",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Questionnaire"},
    check = "3 while PSR is not 7 (allowed where true)",
    message =
        "Questionnaire is 3 (easy read) while the primary support reason is not learning disability",
    why = "The easy read questionnaire is made for people with a learning disability.",
    fix = "Correct the code; leave it where it is true.",
    example = "PrimarySupportReason 1, Questionnaire 3",
    basis = "source")
public final class AscsW14EasyReadForOthers implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    Integer reason = person.delivered("PrimarySupportReason");
    if (reason != null
        && reason != 7
        && reason != Person.MISSING
        && person.deliveredIs("Questionnaire", 3)) {
      hits.add(getClass(), person.fields().field("Questionnaire"));
    }
  }
}
