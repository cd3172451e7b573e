package org.ascreturns.returns.ascs.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ascreturns.returns.table.RowChecks;
import org.ascreturns.returns.table.RowHit;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/** What is settled for a file: the rules in force with their severities. */
public final class AscsContext implements RowChecks {

  private final Map<Class<?>, RuleDefinition> rules = new HashMap<>();

  public AscsContext(Settings settings) {
    for (Class<?> home : AscsRules.homes()) {
      RuleDefinition rule = settings.applied(RuleDefinition.of(home));
      if (rule.inForce(settings.year())) {
        rules.put(home, rule);
      }
    }
  }

  /** The rule as it is applied; null if it is not in force. */
  public @Nullable RuleDefinition rule(Class<?> home) {
    return rules.get(home);
  }

  @Override
  public List<RowHit<SurveyField>> broken(Object row, String stage) {
    List<RowHit<SurveyField>> found = new ArrayList<>();
    Hits hits =
        (home, fields, slots) -> found.add(new RowHit<>(home, fields, Arrays.asList(slots)));
    for (PersonRule rule : AscsRules.of(stage)) {
      if (rules.containsKey(rule.getClass())) {
        rule.check((Person) row, hits);
      }
    }
    return found;
  }
}
