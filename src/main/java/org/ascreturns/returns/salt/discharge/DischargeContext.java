package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What is settled for all rows of a file: the clock, thresholds, and the rules in force. There is
 * no national figure to reproduce, so {@code apply_local_rules} changes nothing here.
 */
final class DischargeContext {

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
}
