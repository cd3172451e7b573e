package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-905",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(line)"},
    check = "Age band, gender and support reason are those of the eligible population tables.",
    message =
        "{age_band}, {gender}, {primary_support_reason} is no line of the tables of the eligible population: {problem}",
    why = "The people would be missing from every weight.",
    fix =
        "Write the age band as 18-64 or 65+, the gender as Male, Female or Other, and the support reason as the"
            + " workbook prints it.",
    example = "age band 65 and over",
    basis = "assumed")
public final class Ascs905PopulationLine {

  /** Applied where the row is read. */
  private Ascs905PopulationLine() {}
}
