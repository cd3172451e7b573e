package org.ascreturns.returns.ascs.rules;

import java.math.BigDecimal;
import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W03",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"PopInStratum"},
    check = "\".\" or not above 0: stratum unknown or eligible population table empty",
    message =
        "PopInStratum is {value}: the stratum is not known, or the eligible population is not filled in",
    why = "A stratum without population has no weight.",
    fix = "Fill in the tables of the eligible population, and what the stratum is derived from.",
    example = ".",
    basis = "source")
public final class AscsW03PopulationEntered implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    String entered = person.given("PopInStratum");
    if (entered != null && !entered.isBlank()) {
      BigDecimal people = Person.number(entered);
      if (people == null || people.signum() <= 0) {
        hits.add(getClass(), person.fields().field("PopInStratum"));
      }
    }
  }
}
