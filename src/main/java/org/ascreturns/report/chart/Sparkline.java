package org.ascreturns.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.ascreturns.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * A line small enough for a row of a table, with a scale of its own and a dot at its end. Its
 * figures stand in the description; a page that shows many keeps the table behind them once.
 *
 * @param id unique on the page
 * @param title what is shown: {@code Reviews, last 12 months}
 * @param values oldest first; null where there is none
 */
public record Sparkline(String id, String title, int decimals, List<@Nullable BigDecimal> values) {

  public static final int WIDTH = 96;
  public static final int HEIGHT = 26;
  private static final int EDGE = 4;

  private List<BigDecimal> known() {
    return values.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  public boolean isEmpty() {
    return known().isEmpty();
  }

  /** The figures in words, oldest first. */
  public String description() {
    return values.stream()
        .map(value -> value == null ? "none" : Figures.fixed(value, decimals))
        .collect(Collectors.joining(", "));
  }

  /** The lines, broken where there is no value. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (int place = 0; place < values.size(); place++) {
      BigDecimal value = values.get(place);
      if (value == null) {
        add(paths, path);
      } else {
        path.append(path.isEmpty() ? "" : " ").append(x(place)).append(',').append(y(value));
      }
    }
    add(paths, path);
    return paths;
  }

  private static void add(List<String> paths, StringBuilder path) {
    if (path.indexOf(" ") > 0) {
      paths.add(path.toString());
    }
    path.setLength(0);
  }

  /** Where the last value stands: x and y. */
  public LineChart.Tick end() {
    for (int place = values.size() - 1; place >= 0; place--) {
      BigDecimal value = values.get(place);
      if (value != null) {
        return new LineChart.Tick(x(place), y(value));
      }
    }
    return new LineChart.Tick("0", "0");
  }

  private String x(int place) {
    int gaps = Math.max(values.size() - 1, 1);
    return Shape.at(EDGE + place * (WIDTH - 2.0 * EDGE) / gaps);
  }

  private String y(BigDecimal value) {
    BigDecimal low = known().stream().reduce(BigDecimal::min).orElse(value);
    BigDecimal high = known().stream().reduce(BigDecimal::max).orElse(value);
    if (low.compareTo(high) == 0) {
      return Shape.at(HEIGHT / 2.0);
    }
    double share = value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
    return Shape.at(HEIGHT - EDGE - share * (HEIGHT - 2.0 * EDGE));
  }
}
