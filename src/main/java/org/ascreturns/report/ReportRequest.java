package org.ascreturns.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A report that is to be written.
 *
 * @param year for example {@code 2025-26}
 * @param councilName for example {@code Trafford}; {@code Council 999} where no list has it
 * @param asAt the only clock of the report
 * @param runs the last complete run of each return, in the order in which they are made
 * @param notRun titles of returns that have no complete run
 * @param endings what became of the runs that were just asked for; none where only the report is
 *     written
 * @param folder of the page: {@code output/<year>/report}
 */
public record ReportRequest(
    String year,
    String council,
    String councilName,
    LocalDate asAt,
    List<ReportedRun> runs,
    List<String> notRun,
    List<Ending> endings,
    Disclosure disclosure,
    Path folder) {

  public ReportRequest {
    runs = List.copyOf(runs);
    notRun = List.copyOf(notRun);
    endings = List.copyOf(endings);
  }

  /**
   * A run that did not come to figures.
   *
   * @param title of its return
   * @param words what happened and what to do
   */
  public record Ending(String title, String words) {}
}
