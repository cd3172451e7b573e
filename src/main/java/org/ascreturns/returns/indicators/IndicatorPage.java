package org.ascreturns.returns.indicators;

import java.util.List;
import java.util.Optional;
import org.ascreturns.report.Tone;
import org.ascreturns.report.chart.BarChart;
import org.ascreturns.report.chart.ColumnChart;
import org.ascreturns.report.chart.Sparkline;

/**
 * What the section about the local indicators shows.
 *
 * @param file with every figure, relative to the page; empty where it is not for the reader
 * @param months names of the last month, the one before, and the one before that
 * @param byMonth the month-on-month table
 * @param soFar what is shown for the year
 * @param safeguarding with projections and last year
 * @param dolsMonths names of the months of the DoLS table, oldest first
 * @param teamNote how many teams are left out by name, and the total; empty if none is
 * @param missing what is not available, and why
 */
public record IndicatorPage(
    String file,
    List<String> months,
    List<Group> byMonth,
    List<SoFar> soFar,
    List<SoFar> safeguarding,
    List<String> dolsMonths,
    List<DolsLine> dols,
    Optional<BarChart> teams,
    String teamNote,
    Optional<ColumnChart> waiting,
    List<Missing> missing) {

  public IndicatorPage {
    months = List.copyOf(months);
    byMonth = List.copyOf(byMonth);
    soFar = List.copyOf(soFar);
    safeguarding = List.copyOf(safeguarding);
    dolsMonths = List.copyOf(dolsMonths);
    dols = List.copyOf(dols);
    missing = List.copyOf(missing);
  }

  /** Indicators of one field: front door, reviews ... */
  public record Group(String title, List<MonthLine> lines) {
    public Group {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of the month-on-month table.
   *
   * @param basis in words, where it is not the month itself
   * @param values of the last month, the one before, and the one before that
   * @param colour in words: green, amber, red; empty without a target
   */
  public record MonthLine(
      String id,
      String ownCode,
      String title,
      String unit,
      String basis,
      String definition,
      Sparkline trend,
      List<String> values,
      String target,
      Tone tone,
      String colour,
      String direction,
      String arrow) {
    public MonthLine {
      values = List.copyOf(values);
    }
  }

  /** A line of a table of the year. */
  public record SoFar(
      String id,
      String title,
      String unit,
      String toDate,
      String mean,
      String projected,
      String lastYear,
      List<Beside> beside) {
    public SoFar {
      beside = List.copyOf(beside);
    }
  }

  /** A figure of others, and the difference of the council's own. */
  public record Beside(String figure, String difference) {}

  /** A line of the table of months about deprivation of liberty. */
  public record DolsLine(
      String id, String title, List<String> values, String england, String difference) {
    public DolsLine {
      values = List.copyOf(values);
    }
  }

  /** An indicator without a figure. */
  public record Missing(String id, String title, String status) {}
}
