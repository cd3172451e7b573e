package org.ascreturns.returns.ascof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascreturns.report.Row;
import org.ascreturns.report.Source;
import org.ascreturns.report.chart.BarChart;
import org.ascreturns.report.chart.LineChart;
import org.jspecify.annotations.Nullable;

/** The charts of one ASCOF measure. */
final class MeasureCharts {

  private final Source source;
  private final Row row;
  private final List<Row> series;
  private final boolean heldBack;
  private final int decimals;
  private final String unit;

  /**
   * @param heldBack the value of this run is not shown
   */
  MeasureCharts(Source source, Row row, List<Row> series, boolean heldBack) {
    this.source = source;
    this.row = row;
    this.series = series;
    this.heldBack = heldBack;
    this.decimals = (int) row.count("decimals");
    this.unit = row.text("unit");
  }

  /**
   * The line over the years, the council first.
   *
   * @param about what is said of the measure, in words
   */
  LineChart years(String anchor, String about) {
    List<String> years =
        series.stream()
            .map(one -> one.text("year"))
            .distinct()
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    List<LineChart.Series> drawn = new ArrayList<>();
    Stream.of("council", "england", "region", "neighbours")
        .forEach(
            kind -> {
              List<Row> values = of(kind);
              if (!values.isEmpty()) {
                drawn.add(
                    new LineChart.Series(
                        values.get(0).text("name"),
                        years.stream().map(year -> charted(values, year)).toList()));
              }
            });
    if (of("council").isEmpty() && !drawn.isEmpty()) {
      // The first line is the council's own; it has no value yet.
      drawn.add(
          0,
          new LineChart.Series(
              "Council " + source.council(),
              years.stream().map(year -> (BigDecimal) null).toList()));
    }
    return new LineChart(
        anchor + "-years",
        row.text("display_code") + " over the years",
        description(years, about),
        unit,
        decimals,
        years,
        drawn,
        null,
        breaks());
  }

  private String description(List<String> years, String about) {
    return years.isEmpty()
        ? "No figures."
        : "Line chart from "
            + years.get(0)
            + " to "
            + years.get(years.size() - 1)
            + ". "
            + row.text("what_is_good")
            + " is good. "
            + about;
  }

  private List<Row> of(String kind) {
    return series.stream().filter(one -> one.text("kind").equals(kind)).toList();
  }

  private @Nullable BigDecimal charted(List<Row> values, String year) {
    return values.stream()
        .filter(one -> one.text("year").equals(year))
        .filter(one -> !(heldBack && one.text("source").equals("this run")))
        .map(one -> one.number("value"))
        .findFirst()
        .orElse(null);
  }

  /** The first year of each part but the first. */
  private List<String> breaks() {
    Set<String> breaks = new LinkedHashSet<>();
    Map<String, String> first =
        series.stream()
            .collect(
                Collectors.toMap(
                    one -> one.text("part"),
                    one -> one.text("year"),
                    (a, b) -> a.compareTo(b) < 0 ? a : b));
    first.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .skip(1)
        .forEach(part -> breaks.add(part.getValue()));
    return List.copyOf(breaks);
  }

  /** The bars of the neighbours and the council; null where there are no neighbours. */
  @Nullable BarChart neighbours(String anchor) {
    String year = row.text("benchmark_year");
    List<Row> neighbours =
        of("neighbour").stream().filter(one -> one.text("year").equals(year)).toList();
    if (neighbours.isEmpty()) {
      return null;
    }
    List<BarChart.Bar> bars = new ArrayList<>();
    neighbours.forEach(
        one ->
            bars.add(
                new BarChart.Bar(
                    one.text("name"), Objects.requireNonNull(one.number("value")), false)));
    BigDecimal then = charted(of("council"), year);
    BigDecimal own = then == null && !heldBack ? row.number("value") : then;
    if (own != null) {
      bars.add(
          new BarChart.Bar(
              "Council " + source.council() + (then == null ? ", " + row.text("value_year") : ""),
              own,
              true));
    }
    bars.sort(Comparator.comparing(BarChart.Bar::value, Comparator.reverseOrder()));
    List<BarChart.Reference> references = new ArrayList<>();
    reference(references, "England", row.number("england"));
    reference(references, row.text("region_name"), row.number("region"));
    return new BarChart(
        anchor + "-neighbours",
        row.text("display_code") + ", neighbours in " + year,
        "Bars of the council and its neighbours, highest first. "
            + row.text("what_is_good")
            + " is good.",
        "Council",
        unit.substring(0, 1).toUpperCase(Locale.UK) + unit.substring(1),
        unit,
        decimals,
        bars,
        references);
  }

  private static void reference(
      List<BarChart.Reference> references, String name, @Nullable BigDecimal value) {
    if (value != null) {
      references.add(new BarChart.Reference(name, value));
    }
  }
}
