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
 * A column for each month or run, of one part or of several on top of each other.
 *
 * @param id unique on the page
 * @param title what is shown, in a few words
 * @param description what somebody who cannot see it should know
 * @param unit of the figures, for example {@code %}; may be empty
 * @param periods names of the months, oldest first
 * @param parts from the bottom up
 * @param references lines across: the mean, the target
 */
public record ColumnChart(
    String id,
    String title,
    String description,
    String unit,
    int decimals,
    List<String> periods,
    List<PartOf> parts,
    List<BarChart.Reference> references) {

  public static final int WIDTH = 480;
  public static final int HEIGHT = 220;
  public static final int LEFT = 50;
  public static final int RIGHT = WIDTH - 10;
  public static final int TOP = 14;
  public static final int BOTTOM = HEIGHT - 30;

  private static final int LABELS = 9;

  /**
   * What the columns are made of.
   *
   * @param values as many as there are periods; null where there is none
   */
  public record PartOf(String name, List<@Nullable BigDecimal> values) {}

  public ColumnChart {
    periods = List.copyOf(periods);
    parts = List.copyOf(parts);
    references = List.copyOf(references);
    for (PartOf part : parts) {
      if (part.values().size() != periods.size()) {
        throw new IllegalArgumentException(
            id + ": " + part.name() + " does not have a value for each period");
      }
    }
  }

  /** A part of a column as it is drawn. */
  public record Box(String style, String x, String y, String width, String height, String words) {}

  public boolean isEmpty() {
    return parts.stream().allMatch(part -> part.values().stream().allMatch(Objects::isNull));
  }

  private Scale scale() {
    Stream<BigDecimal> heights =
        IntStream.range(0, periods.size())
            .mapToObj(
                place ->
                    parts.stream()
                        .map(part -> part.values().get(place))
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    return Scale.of(
        Stream.concat(heights, references.stream().map(BarChart.Reference::value)).toList(), true);
  }

  public List<LineChart.Tick> ticks() {
    Scale scale = scale();
    return scale.ticks().stream()
        .map(
            tick ->
                new LineChart.Tick(
                    Shape.at(scale.place(tick, BOTTOM, TOP)),
                    Figures.fixed(tick, scale.decimals())))
        .toList();
  }

  public List<LineChart.Tick> labels() {
    int every = Math.max((periods.size() + LABELS - 1) / LABELS, 1);
    return IntStream.range(0, periods.size())
        .filter(place -> (periods.size() - 1 - place) % every == 0)
        .mapToObj(
            place -> new LineChart.Tick(Shape.at(left(place) + width() / 2), periods.get(place)))
        .toList();
  }

  public List<Box> boxes() {
    Scale scale = scale();
    List<Box> boxes = new ArrayList<>();
    for (int p = 0; p < periods.size(); p++) {
      BigDecimal below = BigDecimal.ZERO;
      for (int part = 0; part < parts.size(); part++) {
        BigDecimal value = parts.get(part).values().get(p);
        if (value != null && value.signum() != 0) {
          double bottom = scale.place(below, BOTTOM, TOP);
          below = below.add(value);
          double top = scale.place(below, BOTTOM, TOP);
          boxes.add(
              new Box(
                  Shape.area(part),
                  Shape.at(left(p)),
                  Shape.at(Math.min(top, bottom)),
                  Shape.at(width()),
                  Shape.at(Math.abs(bottom - top)),
                  periods.get(p) + ", " + parts.get(part).name() + ": " + written(value)));
        }
      }
    }
    return boxes;
  }

  public List<BarChart.Line> lines() {
    Scale scale = scale();
    List<BarChart.Line> lines = new ArrayList<>();
    for (int r = 0; r < references.size(); r++) {
      BarChart.Reference reference = references.get(r);
      lines.add(
          new BarChart.Line(
              Shape.at(scale.place(reference.value(), BOTTOM, TOP)),
              Shape.line(r + 1),
              reference.name(),
              written(reference.value())));
    }
    return lines;
  }

  /** Class of the style sheet of a part. */
  public String style(int part) {
    return Shape.area(part);
  }

  /** A value of the table behind the chart. */
  public String written(@Nullable BigDecimal value) {
    return value == null ? "" : Figures.fixed(value, decimals) + (unit.equals("%") ? "%" : "");
  }

  private double left(int place) {
    double room = (RIGHT - LEFT) / (double) periods.size();
    return LEFT + place * room + (room - width()) / 2;
  }

  private double width() {
    return Math.min(36, (RIGHT - LEFT) / (double) periods.size() * 0.72);
  }
}
