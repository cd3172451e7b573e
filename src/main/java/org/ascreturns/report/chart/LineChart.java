package org.ascreturns.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ascreturns.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Lines over years or months: the council's own and those that it is compared with.
 *
 * @param id unique on the page
 * @param title what is shown, in a few words
 * @param description what somebody who cannot see it should know; the figures stand in a table
 *     behind the chart in any case
 * @param unit of the figures, for example {@code %}; may be empty
 * @param decimals of the figures in the table
 * @param periods names of the years or months, oldest first
 * @param series the council's own first
 * @param target drawn as a line across; null for none
 * @param breaks periods that cannot be compared with the one before them
 */
public record LineChart(
    String id,
    String title,
    String description,
    String unit,
    int decimals,
    List<String> periods,
    List<Series> series,
    @Nullable BigDecimal target,
    List<String> breaks) {

  public static final int WIDTH = 480;
  public static final int HEIGHT = 230;
  public static final int LEFT = 46;
  public static final int RIGHT = WIDTH - 14;
  public static final int TOP = 14;
  public static final int BOTTOM = HEIGHT - 30;

  /** Names of periods that fit below the axis. */
  private static final int LABELS = 8;

  /**
   * One line.
   *
   * @param values as many as there are periods; null where there is none, and the line has a gap
   */
  public record Series(String name, List<@Nullable BigDecimal> values) {}

  public LineChart {
    periods = List.copyOf(periods);
    series = List.copyOf(series);
    breaks = List.copyOf(breaks);
    for (Series one : series) {
      if (one.values().size() != periods.size()) {
        throw new IllegalArgumentException(
            id + ": " + one.name() + " does not have a value for each period");
      }
    }
  }

  /** A line of the chart as it is drawn. */
  public record Drawn(String style, String name, List<String> paths, List<Dot> dots) {}

  /** A value as it is drawn. */
  public record Dot(String x, String y, String words) {}

  /** A mark of an axis. */
  public record Tick(String at, String words) {}

  private Scale scale() {
    List<BigDecimal> numbers =
        Stream.concat(
                series.stream().flatMap(one -> one.values().stream()), Stream.ofNullable(target))
            .filter(Objects::nonNull)
            .toList();
    return Scale.of(numbers, false);
  }

  public boolean isEmpty() {
    return series.stream().allMatch(one -> one.values().stream().allMatch(Objects::isNull));
  }

  public List<Tick> ticks() {
    Scale scale = scale();
    return scale.ticks().stream()
        .map(tick -> new Tick(y(scale, tick), Figures.fixed(tick, scale.decimals())))
        .toList();
  }

  /** The names below the axis; where there are many, every second or third, and always the last. */
  public List<Tick> labels() {
    int every = (periods.size() + LABELS - 1) / LABELS;
    return IntStream.range(0, periods.size())
        .filter(place -> (periods.size() - 1 - place) % Math.max(every, 1) == 0)
        .mapToObj(place -> new Tick(x(place), periods.get(place)))
        .toList();
  }

  public List<Tick> breakMarks() {
    return IntStream.range(1, periods.size())
        .filter(place -> breaks.contains(periods.get(place)))
        .mapToObj(place -> new Tick(Shape.at((at(place - 1) + at(place)) / 2), periods.get(place)))
        .toList();
  }

  public @Nullable String targetAt() {
    return target == null ? null : y(scale(), target);
  }

  public String targetWords() {
    return target == null ? "" : written(target);
  }

  public List<Drawn> drawn() {
    Scale scale = scale();
    List<Drawn> lines = new ArrayList<>();
    for (int s = 0; s < series.size(); s++) {
      lines.add(drawn(scale, series.get(s), Shape.line(s)));
    }
    return lines;
  }

  private Drawn drawn(Scale scale, Series one, String style) {
    List<String> paths = new ArrayList<>();
    List<Dot> dots = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (int p = 0; p < periods.size(); p++) {
      BigDecimal value = one.values().get(p);
      if (value == null || (p > 0 && breaks.contains(periods.get(p)))) {
        end(path, paths);
      }
      if (value != null) {
        path.append(path.isEmpty() ? "" : " ").append(x(p)).append(',').append(y(scale, value));
        dots.add(
            new Dot(
                x(p), y(scale, value), one.name() + ", " + periods.get(p) + ": " + written(value)));
      }
    }
    end(path, paths);
    return new Drawn(style, one.name(), List.copyOf(paths), List.copyOf(dots));
  }

  private static void end(StringBuilder path, List<String> paths) {
    if (path.indexOf(" ") > 0) {
      paths.add(path.toString());
    }
    path.setLength(0);
  }

  /** A value of the table behind the chart. */
  public String written(@Nullable BigDecimal value) {
    return value == null ? "" : Figures.fixed(value, decimals) + (unit.equals("%") ? "%" : "");
  }

  private double at(int place) {
    int gaps = Math.max(periods.size() - 1, 1);
    double first = periods.size() == 1 ? (LEFT + RIGHT) / 2.0 : LEFT + 14;
    return first + place * (RIGHT - 14 - (LEFT + 14)) / (double) gaps;
  }

  private String x(int place) {
    return Shape.at(at(place));
  }

  private static String y(Scale scale, BigDecimal number) {
    return Shape.at(scale.place(number, BOTTOM, TOP));
  }
}
