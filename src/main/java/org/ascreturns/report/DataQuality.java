package org.ascreturns.report;

import java.util.List;
import org.ascreturns.report.chart.BarChart;
import org.ascreturns.report.chart.ColumnChart;
import org.jspecify.annotations.Nullable;

/**
 * What the section on data quality shows. Numbers are written out as they are shown.
 *
 * @param rules most findings first
 * @param teams most rejects first; none for the public
 * @param mended rules that found something the run before and nothing now, with how much
 * @param lists where the full lists of each return are; none for the public
 */
public record DataQuality(
    List<Overview.Tile> tiles,
    ColumnChart ages,
    @Nullable BarChart ofTeams,
    List<TeamLine> teams,
    long teamsLeftOut,
    List<RuleCard> rules,
    List<String> mended,
    List<ListLine> lists,
    boolean open) {

  /** Rows of the table of rules and of teams, and examples of a rule. */
  public static final int ROWS = 50;

  /** Rules that the table names; all have a card below it. */
  public List<RuleCard> firstRules() {
    return rules.subList(0, Math.min(ROWS, rules.size()));
  }

  /** Findings of a team. */
  public record TeamLine(
      String team,
      String rejects,
      String warnings,
      String cleansed,
      String fresh,
      String old,
      String oldest) {}

  /**
   * A rule that found something, or no longer does.
   *
   * @param runs names of the returns whose files it found something in
   * @param fix what to do
   * @param teams of its findings
   * @param file of all examples, where it is one; else empty
   * @param shown how many examples of how many there are; empty where there are none
   */
  public record RuleCard(
      String id,
      String anchor,
      String severity,
      Tone tone,
      String check,
      String why,
      String fix,
      String example,
      List<String> runs,
      long total,
      String findings,
      String fresh,
      String open,
      String accepted,
      String fixed,
      String oldest,
      List<String> teams,
      String file,
      String shown,
      List<Example> examples) {

    /** What a filter looks for, several divided by a bar. */
    public String runsForFilter() {
      return String.join("|", runs);
    }

    public String teamsForFilter() {
      return String.join("|", teams);
    }
  }

  /** A finding to look up. */
  public record Example(
      String file,
      String line,
      String record,
      String person,
      String team,
      String field,
      String value,
      String firstSeen,
      String status) {}

  /** Where the full lists of a return are, relative to the page. */
  public record ListLine(String name, String folder) {}
}
