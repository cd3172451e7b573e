package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W24",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q19a-c, q20a-c"},
    check = "Blank or -9 while another of the group is 1 or 2",
    message = "{field}: blank or -9 while another option of the question has an answer",
    why = "An option left out cannot be told from one that was not ticked.",
    fix = "Enter 1 or 2 for every option.",
    example = "q20a 1, q20b blank",
    basis = "source")
public final class AscsW24TicksPartlyMissing implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    for (List<SurveyField> group : person.fields().ticked().subList(0, 2)) {
      Ticks.partlyMissing(person, group, getClass(), hits);
    }
  }
}
