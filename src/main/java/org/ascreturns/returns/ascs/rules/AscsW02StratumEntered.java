package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-W02",
    scope = Scope.RECORD,
    severity = Severity.WARN,
    fields = {"Stratum"},
    check =
        "-9: age, PSR or setting is missing; or the entered stratum differs from the derived one",
    message = "Stratum is {value}; age, primary support reason and support setting give {derived}",
    why = "The column is filled by the workbook; a value written over it is not used.",
    fix =
        "Restore the formula; find out age, primary support reason or support setting where one is missing.",
    example = "stratum 4, age 30",
    basis = "source")
public final class AscsW02StratumEntered implements PersonRule {

  @Override
  public void check(Person person, Hits hits) {
    String entered = person.given("Stratum");
    Integer stratum = Strata.of(person);
    if (entered != null
        && !entered.isBlank()
        && !(stratum != null && person.deliveredIs("Stratum", stratum))) {
      hits.add(
          getClass(),
          person.fields().field("Stratum"),
          "derived",
          stratum == null ? "(none)" : stratum);
    }
  }
}
