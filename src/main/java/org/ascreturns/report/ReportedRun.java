package org.ascreturns.report;

import java.util.List;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.build.Comparison;
import org.ascreturns.build.Layout;
import org.ascreturns.rule.RuleDefinition;

/**
 * A complete run with what the report has to know of its return.
 *
 * @param layout the tables that the run made
 * @param rules every rule of the run, with the severity that it had
 * @param comparison with the year before
 * @param maxRejectedPercent share of rejected rows above which the job calls for attention
 */
public record ReportedRun(
    RunRecord record,
    String title,
    Layout layout,
    List<RuleDefinition> rules,
    Comparison comparison,
    java.math.BigDecimal maxRejectedPercent) {

  public ReportedRun {
    rules = List.copyOf(rules);
  }

  public int runId() {
    return record.runId();
  }

  public String returnId() {
    return record.returnId();
  }

  /** What its parts of the page are called: the return's id in capitals is how people know it. */
  public String shortName() {
    return title.matches(".*\\([A-Za-z]+\\)")
        ? title.substring(title.lastIndexOf('(') + 1, title.length() - 1)
        : returnId().toUpperCase(java.util.Locale.ROOT);
  }

  Source.Run shown() {
    return new Source.Run(runId(), returnId(), title, record.asAt(), "../" + returnId());
  }
}
