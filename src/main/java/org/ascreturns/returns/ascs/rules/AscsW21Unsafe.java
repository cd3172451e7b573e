package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W21",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"q7a"},
    check = "3 or 4: safeguarding prompt for the council only, never submitted",
    message =
        "q7a is {value}: this person does not feel safe. For the council only, never handed in",
    why = "It may be a safeguarding concern.",
    fix = "Look into it by the council's safeguarding procedure.",
    example = "4",
    basis = "source")
public final class AscsW21Unsafe implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("q7a", 3, 4)) {
      hits.add(getClass(), person.fields().field("q7a"));
    }
  }
}
