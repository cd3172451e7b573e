package org.ascreturns.returns.ascof.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCOF-906",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"ons_code", "year", "age_band", "persons"},
    check =
        "A line of the population has no council, a year that is not of four digits, an age band other than 18-64, 65+ and 18+, or a number of people that is no whole number. That line is left out.",
    message =
        "This line of the population cannot be used: council {ons_code}, year {year}, age band {age_band}, persons {persons}.",
    why = "Rates by population would be missing or wrong.",
    fix =
        "Give the ONS code or the code of three digits, the year of the estimate, one of 18-64, 65+, 18+, and a whole number.",
    example = "E08000026,mid-2024,18 to 64,223 000",
    basis = "assumed",
    from = 2014)
public final class Ascof906PopulationLine {

  /** Applied where lines are judged. */
  private Ascof906PopulationLine() {}
}
