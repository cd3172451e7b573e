package org.ascreturns.report;

import java.math.BigDecimal;
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
    BigDecimal maxRejectedPercent) {

  public ReportedRun {
    rules = List.copyOf(rules);
  }

  public int runId() {
    return record.runId();
  }

  public String returnId() {
    return record.returnId();
  }

  /** As people call it: what stands in brackets at the end of its title, else the title. */
  public String shortName() {
    return title.endsWith(")")
        ? title.substring(title.lastIndexOf('(') + 1, title.length() - 1)
        : title;
  }

  Source.Run shown() {
    return new Source.Run(runId(), returnId(), title, record.asAt(), "../" + returnId());
  }
}
