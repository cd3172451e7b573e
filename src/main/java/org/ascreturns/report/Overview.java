package org.ascreturns.report;

import java.util.List;
import org.ascreturns.report.chart.Sparkline;

/**
 * What the overview shows. Numbers are written out as they are shown.
 *
 * @param headlines what to look at first, worst first
 * @param files the files of every run, the same file once for each run that reads it
 * @param quality none where there is no earlier run, and none for the public
 * @param notRun titles of returns without a complete run
 * @param open whether it is for the public
 */
public record Overview(
    List<Part.Headline> headlines,
    List<Tile> tiles,
    List<RunLine> runs,
    List<QualityLine> quality,
    List<FileLine> files,
    List<String> notRun,
    boolean open) {

  /** Whether the rows of every file add up, in words. */
  public String filesBalance() {
    List<String> odd = files.stream().filter(file -> !file.balanced()).map(FileLine::name).toList();
    return odd.isEmpty()
        ? "In every file the rows read are the rows accepted and the rows rejected."
        : "Rows read are not rows accepted and rejected in " + String.join(", ", odd) + ".";
  }

  /** A big number. */
  public record Tile(String words, String number, String under) {}

  /** A run and what it came to. */
  public record RunLine(
      String name,
      String title,
      String asAt,
      int runId,
      String anchor,
      String read,
      String accepted,
      String rejected,
      String rejectedShare,
      String findings,
      String checks,
      Tone tone,
      String result) {}

  /** How good the data of a return is, now and before. */
  public record QualityLine(
      String name, String measure, Sparkline trend, String now, Before night, Before month) {}

  /**
   * An earlier run beside the one that is shown.
   *
   * @param asAt of the earlier run; empty if there was none
   */
  public record Before(String asAt, String value, String change, Tone tone) {
    static final Before NONE = new Before("", "", "", Tone.PLAIN);
  }

  /** A file and what became of its rows. */
  public record FileLine(
      String run,
      String name,
      String period,
      String result,
      Tone tone,
      String read,
      String accepted,
      String rejected,
      String warned,
      String cleansed,
      boolean balanced) {}
}
