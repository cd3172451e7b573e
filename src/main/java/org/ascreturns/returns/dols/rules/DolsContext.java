package org.ascreturns.returns.dols.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ascreturns.returns.table.RowChecks;
import org.ascreturns.returns.table.RowHit;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/** What is settled for all rows of a file: the clock, limits, locations, and the rules in force. */
public final class DolsContext implements RowChecks {

  private final Settings settings;
  private final Locations locations;
  private final Map<Class<?>, RuleDefinition> rules = new HashMap<>();

  /**
   * @param homes the rules that may be applied
   */
  public DolsContext(Settings settings, Locations locations, List<Class<?>> homes) {
    this.settings = settings;
    this.locations = locations;
    for (Class<?> home : homes) {
      RuleDefinition rule = settings.applied(RuleDefinition.of(home));
      if (rule.inForce(settings.year())) {
        rules.put(home, rule);
      }
    }
  }

  /** The council that reports. */
  public String council() {
    return settings.council();
  }

  /** The day on which the data was extracted: the clock of the run. */
  public LocalDate extractDate() {
    return settings.asAt();
  }

  LocalDate periodFirst() {
    return settings.yearStart();
  }

  LocalDate periodLast() {
    return settings.yearEnd();
  }

  /** What happens after this day belongs to the next return. */
  LocalDate asAt() {
    return asAt(settings);
  }

  /** The extract date, the last day of the year at most. */
  public static LocalDate asAt(Settings settings) {
    return settings.asAt().isBefore(settings.yearEnd()) ? settings.asAt() : settings.yearEnd();
  }

  /** A limit of the job. */
  int number(String name) {
    return settings.integer(name);
  }

  LocalDate date(String name) {
    return settings.date(name);
  }

  public Locations locations() {
    return locations;
  }

  /** A rule as the job applies it; null when it is not in force in this year. */
  public @Nullable RuleDefinition rule(Class<?> home) {
    return rules.get(home);
  }

  /** Rules that read a field which stage 2 has found unusable are not asked. */
  @Override
  public List<RowHit<DolsField>> broken(Object row, String stage) {
    Application application = (Application) row;
    List<RowHit<DolsField>> found = new ArrayList<>();
    for (RowRule rule : stage.equals(Application.SCOPE) ? DolsRules.SCOPE : DolsRules.ROW) {
      RuleDefinition definition = rules.get(rule.getClass());
      if (definition != null && readable(definition, application)) {
        rule.check(
            application,
            this,
            (home, fields, slots) -> found.add(new RowHit<>(home, fields, Arrays.asList(slots))));
      }
    }
    return found;
  }

  private static boolean readable(RuleDefinition rule, Application application) {
    return rule.fields().stream()
        .map(name -> DolsField.valueOf(name.toUpperCase(Locale.ROOT)))
        .noneMatch(application.unusable()::contains);
  }
}
