package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
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

/**
 * What is settled for all rows of a file: the clock, thresholds, and the rules in force. There is
 * no national figure to reproduce, so {@code apply_local_rules} changes nothing here.
 */
final class DischargeContext implements RowChecks {

  private final LocalDate asAt;
  private final int maxAgeYears;
  private final Map<Class<?>, RuleDefinition> rules = new HashMap<>();

  DischargeContext(Settings settings) {
    this.asAt = settings.asAt();
    this.maxAgeYears = settings.integer("max_age_years");
    for (Class<?> home : DischargeRules.homes()) {
      RuleDefinition rule = settings.applied(RuleDefinition.of(home));
      if (rule.inForce(settings.year())) {
        rules.put(home, rule);
      }
    }
  }

  LocalDate asAt() {
    return asAt;
  }

  int maxAgeYears() {
    return maxAgeYears;
  }

  /** A rule as the job applies it; null when it is not in force in this year. */
  @Nullable RuleDefinition rule(Class<?> home) {
    return rules.get(home);
  }

  @Override
  public List<RowHit<DischargeField>> broken(Object row, String stage) {
    List<RowHit<DischargeField>> found = new ArrayList<>();
    for (RowRule rule : DischargeRules.ROW_RULES) {
      rule.check(
          (Discharge) row,
          this,
          (home, field, slots) ->
              found.add(new RowHit<>(home, List.of(field), Arrays.asList(slots))));
    }
    return found;
  }
}
