package org.ascreturns.returns.dols.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "DOLS-907",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"age_band", "council_population", "england_proportion"},
    check =
        "A line of the population file whose band is not in list age_band, whose population is not a whole number, or whose share of England is not a number from 0 to 1.",
    message =
        "This line of the population file cannot be used: band {age_band}, population {council_population}, share of England {england_proportion}.",
    why = "Rates would be blank or wrong.",
    fix =
        "Give one line for each of the four age bands, with the number of people and the share of England as a fraction.",
    example = "age_18_64,150 000,78%",
    basis = "assumed")
public final class Dols907PopulationLine {

  /** Applied where lines are judged. */
  private Dols907PopulationLine() {}
}
