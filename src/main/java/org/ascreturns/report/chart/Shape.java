package org.ascreturns.report.chart;

import java.util.List;
import java.util.Locale;

/** How the lines and areas of a chart are told apart, also without colour. */
public final class Shape {

  private static final List<String> LINES = List.of("own", "a", "b", "c", "d");
  private static final List<String> AREAS = List.of("f1", "f2", "f3", "f4", "f5", "f6");

  private Shape() {}

  /** Class of the style sheet of the n-th line: 0 is the council's own. */
  static String line(int place) {
    return LINES.get(Math.min(place, LINES.size() - 1));
  }

  /** Class of the style sheet of the n-th area. */
  static String area(int place) {
    return AREAS.get(Math.min(place, AREAS.size() - 1));
  }

  /** A number in the drawing, as short as is exact enough. */
  public static String at(double place) {
    String text = String.format(Locale.ROOT, "%.1f", place);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
