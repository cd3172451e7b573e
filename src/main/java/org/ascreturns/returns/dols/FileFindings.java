package org.ascreturns.returns.dols;

import java.util.ArrayList;
import java.util.List;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Message;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;

/** What is found on a file as a whole. */
final class FileFindings {

  private final Settings settings;
  private final List<Finding> findings = new ArrayList<>();

  FileFindings(Settings settings) {
    this.settings = settings;
  }

  void add(Class<?> home, String column) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(home));
    if (rule.inForce(settings.year())) {
      findings.add(
          new Finding(
              rule, column, null, Message.of(rule.message(), column, null, "column", column)));
    }
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }
}
