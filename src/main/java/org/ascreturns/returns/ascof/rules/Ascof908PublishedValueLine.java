package org.ascreturns.returns.ascof.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCOF-908",
    scope = Scope.RECORD,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"year", "ons_code", "measure", "value"},
    check =
        "A line of the published values has no year such as 2023-24, no area that can be told from code or name, no measure of the framework of that year, or a value that is no number. That line is left out. A value that is blank or suppressed is no error.",
    message =
        "This line of the published values cannot be used: year {year}, code {ons_code}, area {area}, measure {measure}, value {value}.",
    why = "The measure would be compared with the wrong area or year, or not at all.",
    fix =
        "Give the year as 2023-24, the ONS code of England, a region or a council, the code of the measure in that year, and a number.",
    example = "2023,Coventry,9Z,12%",
    basis = "assumed",
    from = 2014)
public final class Ascof908PublishedValueLine {

  /** Applied where lines are judged. */
  private Ascof908PublishedValueLine() {}
}
