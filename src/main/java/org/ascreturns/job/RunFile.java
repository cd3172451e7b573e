package org.ascreturns.job;

import java.util.List;
import org.ascreturns.audit.Disposition;
import org.ascreturns.extract.InputFile;
import org.ascreturns.returns.Extract;
import org.ascreturns.rule.Finding;

/**
 * A file of the input folder, and what the run does with it.
 *
 * @param findings on the file as a whole
 * @param problem why it is refused or left out, empty if it is loaded
 */
public record RunFile(
    Extract extract,
    InputFile input,
    Disposition disposition,
    List<Finding> findings,
    String problem) {

  public RunFile {
    findings = List.copyOf(findings);
  }

  public boolean loaded() {
    return disposition == Disposition.LOADED;
  }
}
