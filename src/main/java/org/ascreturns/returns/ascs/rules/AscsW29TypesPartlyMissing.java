package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W29",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q22a-f"},
    check = "Blank or -9 while another of the group is 1 or 2",
    message = "{field}: blank or -9 while another option of the question has an answer",
    why = "An option left out cannot be told from one that was not ticked.",
    fix = "Enter 1 or 2 for every option.",
    example = "q22a 1, q22b blank",
    basis = "source")
public final class AscsW29TypesPartlyMissing implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    Ticks.partlyMissing(person, person.fields().ticked().get(2), getClass(), hits);
  }
}
