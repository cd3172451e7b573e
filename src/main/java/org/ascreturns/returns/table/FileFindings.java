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

  /** A finding on a column, by its name. */
  public void addColumn(Class<?> home, String column) {
    add(home, column, "column", column);
  }

  /**
   * @param slots values of the message's slots, name and value in turn
   */
  public void add(Class<?> home, String field, Object... slots) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(home));
    if (rule.inForce(settings.year())) {
      findings.add(new Finding(rule, field, null, Message.of(rule.message(), field, null, slots)));
    }
  }

  /** A finding on the file whose words go on after those of its rule. */
  public void addWith(Class<?> home, String more) {
    RuleDefinition rule = settings.applied(RuleDefinition.of(home));
    findings.add(new Finding(rule, "(file)", null, rule.message() + " " + more));
  }

  public List<Finding> all() {
    return List.copyOf(findings);
  }
}
