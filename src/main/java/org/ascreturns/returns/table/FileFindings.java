package org.ascreturns.returns.table;

import java.util.ArrayList;
import java.util.List;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/** What is found on a file as a whole. */
public final class FileFindings {

  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();

  public FileFindings(Settings settings) {
    this.settings = settings;
  }

  public void add(Class<?> home, String column) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(home));
    if (rule.inForce(settings.year())) {
      findings.add(
          new Finding(
              rule, column, null, Message.of(rule.message(), column, null, "column", column)));
    }
  }

  public List<Finding> all() {
    return List.copyOf(findings);
  }
}
