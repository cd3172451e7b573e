package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W15",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"OriginalReminder"},
    check = "-9 while Response is 1; or 1/2 while Response is 2 or 3",
    message = "OriginalReminder is {value}, which does not go with the response code",
    why = "Only who answered answered the first letter or the reminder.",
    fix = "Enter 1 or 2 for who answered, -9 for who did not; or leave it blank.",
    example = "Response 1, OriginalReminder -9",
    basis = "source")
public final class AscsW15ReminderAgainstResponse implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if ((person.deliveredIs("Response", 1)
            && person.deliveredIs("OriginalReminder", Person.MISSING))
        || (person.deliveredIs("Response", 2, 3) && person.deliveredIs("OriginalReminder", 1, 2))) {
      hits.add(getClass(), person.fields().field("OriginalReminder"));
    }
  }
}
