package org.ascreturns.returns.indicators.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "IND-905",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"indicator", "part", "area", "month", "numerator", "denominator", "value"},
    check =
        "A line of the figures names an indicator or a part that the catalogue does not have, an area other than council, england, region and neighbours, no month, or neither a numerator nor a value that is a number. That line is left out.",
    message =
        "This line of figures cannot be used: indicator {indicator}, part {part}, area {area}, month {month}, numerator {numerator}, denominator {denominator}, value {value}.",
    why = "A figure of an unknown indicator or month would be in no report.",
    fix =
        "Give an indicator and part of the list in input-samples/indicators, a month such as 2025-06, and a numerator or a value as plain numbers.",
    example = "FD1,,,June,12,,",
    basis = "assumed",
    from = 2014)
public final class Ind905FigureLine {

  /** Applied where lines are judged. */
  private Ind905FigureLine() {}
}
