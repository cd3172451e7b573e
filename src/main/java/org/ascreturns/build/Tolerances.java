package org.ascreturns.build;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ascreturns.rule.Settings;

/**
 * How far a cell may be from its earlier value before somebody has to look.
 *
 * @param percent of the earlier value, for every table that has none of its own
 * @param ofTables by table ({@code STS001-1a}) or measure ({@code STS001})
 * @param smallestDifference a smaller difference is never outside, whatever its percentage
 */
public record Tolerances(
    BigDecimal percent, Map<String, BigDecimal> ofTables, int smallestDifference) {

  public Tolerances {
    ofTables = Map.copyOf(ofTables);
  }

  /**
   * Those of a job: its parameters {@code compare}.
   *
   * @throws IllegalArgumentException if a tolerance is not a number of zero or more, or is of a
   *     table that the layout does not have; says which
   */
  public static Tolerances of(Settings settings, Layout layout) {
    Map<String, BigDecimal> own = new LinkedHashMap<>();
    if (settings.parameters().get("compare_tolerance_of_tables") instanceof Map<?, ?> given) {
      given.forEach(
          (name, percent) -> own.put(known(name.toString(), layout), number(name, percent)));
    }
    return new Tolerances(
        settings.decimal("compare_tolerance_percent"),
        own,
        settings.integer("compare_smallest_difference"));
  }

  private static String known(String name, Layout layout) {
    boolean there =
        layout.tables().stream()
            .anyMatch(table -> table.id().equals(name) || table.id().startsWith(name + "-"));
    if (!there) {
      throw new IllegalArgumentException(
          "compare: tolerance_of_tables: there is no table " + name + " in this return");
    }
    return name;
  }

  private static BigDecimal number(Object name, Object percent) {
    if (percent instanceof Number) {
      BigDecimal value = new BigDecimal(percent.toString());
      if (value.signum() >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "compare: tolerance_of_tables: the tolerance of " + name + " must be a number such as 10");
  }
}
