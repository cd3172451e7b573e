package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-C08",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"q19a-c, q20a-c, q22a-f (each group)"},
    check =
        "Within the group some but not all answers are missing, or all answers are 2. Looks at the cleaned values: an answer blanked by C03 makes its group incomplete",
    message = "{group}: incomplete, or no option ticked",
    why = "An option left blank beside others cannot be told from one that was not ticked.",
    fix =
        "Enter 1 for each option that was ticked and 2 for each that was not; -9 for all where none was.",
    example = "q20a, q20b and q20c all 2",
    basis = "source")
public final class AscsC08TicksIncomplete implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    for (List<SurveyField> group : person.fields().ticked()) {
      long missing = group.stream().filter(field -> person.code(field.key()) == null).count();
      boolean noneTicked = group.stream().allMatch(field -> person.is(field.key(), 2));
      if ((missing > 0 && missing < group.size()) || noneTicked) {
        hits.add(getClass(), group, "group", names(group));
        group.forEach(field -> person.blankOut(field.key(), "ASCS-C08"));
      }
    }
  }

  private static String names(List<SurveyField> group) {
    return String.join(", ", group.stream().map(SurveyField::printed).toList());
  }
}
