package org.ascreturns.returns.ascs.rules;

import java.util.List;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W09",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"RHC_autism, RHC_asperger"},
    check = "Both are 1",
    message = "RHC_autism and RHC_asperger are both 1",
    why = "The first leaves Asperger syndrome out.",
    fix = "Leave one of them at 1.",
    example = "both 1",
    basis = "source")
public final class AscsW09AutismAndAsperger implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (person.deliveredIs("RHC_autism", 1) && person.deliveredIs("RHC_asperger", 1)) {
      hits.add(
          getClass(),
          List.of(person.fields().field("RHC_autism"), person.fields().field("RHC_asperger")));
    }
  }
}
