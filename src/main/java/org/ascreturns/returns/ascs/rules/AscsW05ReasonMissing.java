package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W05",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"PrimarySupportReason"},
    check = "-9",
    message = "PrimarySupportReason is -9",
    why = "Without it the person has no stratum.",
    fix = "Find out the primary support reason.",
    example = "-9",
    basis = "source")
public final class AscsW05ReasonMissing implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("PrimarySupportReason", Person.MISSING)) {
      hits.add(getClass(), person.fields().field("PrimarySupportReason"));
    }
  }
}
