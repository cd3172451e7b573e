package org.ascreturns.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.ascreturns.report.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Bars that lie one below the other with their names: councils, teams. In the order given; one or
 * more may be marked as the reader's own.
 *
 * @param id unique on the page
 * @param title what is shown, in a few words
 * @param description what somebody who cannot see it should know
 * @param nameHeading heading of the names in the table behind: {@code Council}
 * @param valueHeading heading of the values
 * @param unit of the figures, for example {@code %}; may be empty
 * @param references lines across all bars: England, the median
 */
public record BarChart(
    String id,
    String title,
    String description,
    String nameHeading,
    String valueHeading,
    String unit,
    int decimals,
    List<Bar> bars,
    List<Reference> references) {

  public static final int WIDTH = 480;
  public static final int LEFT = 168;
  public static final int RIGHT = WIDTH - 56;
  public static final int TOP = 8;
  public static final int STEP = 21;
  public static final int THICK = 15;

  private static final int NAME_LENGTH = 22;

  /**
   * One bar.
   *
   * @param value null where there is none: the name stands without a bar
   * @param shown what is written beside it where that is not the value, else empty
   */
  public record Bar(String name, @Nullable BigDecimal value, boolean own, String shown) {
    public Bar(String name, @Nullable BigDecimal value, boolean own) {
      this(name, value, own, "");
    }
  }

  /** A line across all bars. */
  public record Reference(String name, BigDecimal value) {}

  public BarChart {
    bars = List.copyOf(bars);
    references = List.copyOf(references);
  }

  /** A bar as it is drawn. */
  public record Drawn(
      String y,
      String textY,
      String x,
      String width,
      String name,
      String words,
      String wordsX,
      boolean own) {}

  /** A reference as it is drawn. */
  public record Line(String x, String style, String name, String words) {}

  public boolean isEmpty() {
    return bars.stream().allMatch(bar -> bar.value() == null);
  }

  public int height() {
    return TOP + bars.size() * STEP + 8;
  }

  private Scale scale() {
    return Scale.of(
        Stream.concat(bars.stream().map(Bar::value), references.stream().map(Reference::value))
            .filter(Objects::nonNull)
            .toList(),
        true);
  }

  public List<Drawn> drawn() {
    Scale scale = scale();
    double zero = scale.place(BigDecimal.ZERO, LEFT, RIGHT);
    List<Drawn> drawn = new ArrayList<>();
    for (int b = 0; b < bars.size(); b++) {
      Bar bar = bars.get(b);
      double top = TOP + b * (double) STEP;
      double end = bar.value() == null ? zero : scale.place(bar.value(), LEFT, RIGHT);
      drawn.add(
          new Drawn(
              Shape.at(top),
              Shape.at(top + THICK - 3.5),
              Shape.at(Math.min(zero, end)),
              Shape.at(Math.abs(end - zero)),
              shortened(bar.name()),
              words(bar),
              Shape.at(Math.max(zero, end) + 5),
              bar.own()));
    }
    return drawn;
  }

  public List<Line> lines() {
    Scale scale = scale();
    List<Line> lines = new ArrayList<>();
    for (int r = 0; r < references.size(); r++) {
      Reference reference = references.get(r);
      lines.add(
          new Line(
              Shape.at(scale.place(reference.value(), LEFT, RIGHT)),
              Shape.line(r + 1),
              reference.name(),
              written(reference.value())));
    }
    return lines;
  }

  /** What is written beside a bar and in the table behind the chart. */
  public String words(Bar bar) {
    if (!bar.shown().isEmpty()) {
      return bar.shown();
    }
    return bar.value() == null ? "no figure" : written(bar.value());
  }

  private String written(BigDecimal value) {
    return Figures.fixed(value, decimals) + (unit.equals("%") ? "%" : "");
  }

  private static String shortened(String name) {
    return name.length() <= NAME_LENGTH
        ? name
        : name.substring(0, NAME_LENGTH - 1).strip() + "\u2026";
  }
}
