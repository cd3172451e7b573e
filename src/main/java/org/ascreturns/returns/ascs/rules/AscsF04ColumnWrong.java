package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-F04",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fields = {"header row"},
    check =
        "CSV: every field key that is mandatory or a question in fields.csv is present, any order. Workbook: the first 97 columns must each contain header_match_token of fields.csv at the same position, after removing space _ [ ] ( ) and lower-casing. Column 43 (AQ): accept norelevantlongterm or anyotherrelevantlongterm",
    message = "Column {n}: expected {token}, found {header}",
    why = "Answers would be read as answers to another question.",
    fix = "Put the column back in its place, or give its name in the job under columns.",
    example = "the column Q3a deleted",
    basis = "assumed")
public final class AscsF04ColumnWrong {

  /** Applied to the file as a whole. */
  private AscsF04ColumnWrong() {}
}
