package org.ascreturns.returns.ascof.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCOF-909",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"ons_code", "rank", "neighbour_ons_code"},
    check =
        "A line of the neighbours has no code of the council or of the neighbour, a rank that is no whole number from 1 to 999, or the council as its own neighbour. That line is left out.",
    message =
        "This line of the neighbours cannot be used: council {ons_code}, rank {rank}, neighbour {neighbour_ons_code}.",
    why = "The mean of the neighbours would be of other councils.",
    fix =
        "Give the ONS code of the council and of its neighbour, and the rank from 1, the nearest.",
    example = "E08000009,first,Swindon",
    basis = "assumed",
    from = 2014)
public final class Ascof909NeighbourLine {

  /** Applied where lines are judged. */
  private Ascof909NeighbourLine() {}
}
