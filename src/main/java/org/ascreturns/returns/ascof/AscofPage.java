package org.ascreturns.returns.ascof;

import java.util.List;
import org.ascreturns.report.Tone;
import org.ascreturns.report.chart.BarChart;
import org.ascreturns.report.chart.LineChart;
import org.jspecify.annotations.Nullable;

/**
 * What the report shows of the measures.
 *
 * @param beside the years of the figures to compare with, and who the neighbours are
 * @param region name of the region; empty where there is no figure of one
 * @param hasNeighbours whether there is a figure of neighbours
 * @param folder of the files, relative to the page; empty in public
 */
public record AscofPage(
    String year,
    String council,
    String beside,
    String region,
    boolean hasNeighbours,
    String folder,
    List<Measure> measures) {

  public AscofPage {
    measures = List.copyOf(measures);
  }

  public boolean hasBreaks() {
    return measures.stream().anyMatch(measure -> !measure.alike());
  }

  /** A figure beside the council's. */
  public record Beside(String value, String difference, String sortedBy, Tone tone, String words) {}

  /**
   * One measure, in the table and in a part of its own.
   *
   * @param alike whether the figures beside it are made in the same way
   * @param about what to know of the value: what is missing, breaks, provisional days
   * @param bars the neighbours in the benchmark year; null where there are none
   */
  public record Measure(
      String anchor,
      String code,
      String title,
      String objective,
      String unit,
      String good,
      String value,
      String valueYear,
      String trend,
      String trendWords,
      Tone tone,
      String judgement,
      Beside england,
      Beside region,
      Beside neighbours,
      String rank,
      String quartile,
      boolean alike,
      List<String> about,
      LineChart line,
      @Nullable BarChart bars,
      List<Line> lines) {

    public Measure {
      about = List.copyOf(about);
      lines = List.copyOf(lines);
    }
  }

  /** A line of measures.csv. */
  public record Line(
      String words,
      String method,
      String numerator,
      String denominator,
      String value,
      String margin,
      String status) {}
}
