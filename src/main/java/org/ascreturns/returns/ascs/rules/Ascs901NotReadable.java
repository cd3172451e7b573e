package org.ascreturns.returns.ascs.rules;

import org.ascreturns.rule.Rule;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Severity;

@Rule(
    id = "ASCS-901",
    scope = Scope.FILE,
    severity = Severity.REJECT,
    fixed = true,
    fields = {"(file)"},
    check = "The file can be read as a table.",
    message = "The file could not be read. It was not loaded.",
    why = "Nothing of it can be counted.",
    fix = "Save the file again as .xlsx or as CSV UTF-8.",
    example = "a damaged workbook",
    basis = "assumed")
public final class Ascs901NotReadable {

  /** Applied to the file as a whole. */
  private Ascs901NotReadable() {}
}
