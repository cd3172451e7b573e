package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-X02",
    scope = Scope.RECORD,
    severity = Severity.CLEANSE,
    fields = {"q2c"},
    check = "PSR is 7 or support setting is 2 or 3",
    message = "q2c answered by a person who should not be asked",
    why = "People with a learning disability and people in care homes are not asked about choice.",
    fix = "Nothing, or correct support reason and support setting.",
    example = "q2c 2, PrimarySupportReason 7",
    basis = "source")
public final class AscsX02ChoiceNotAsked implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    if (!person.canAnswer2c() && person.code("q2c") != null) {
      hits.add(getClass(), person.fields().field("q2c"));
      person.blankOut("q2c", "ASCS-X02");
    }
  }
}
