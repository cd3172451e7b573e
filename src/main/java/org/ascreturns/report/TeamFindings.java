package org.ascreturns.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ascreturns.report.chart.BarChart;
import org.jspecify.annotations.Nullable;

/** The findings of a team, added up. */
final class TeamFindings {

  private static final String NO_TEAM = "(no team)";

  /** Teams of the chart. */
  private static final int BARS = 12;

  private final Map<String, Long> bySeverity = new HashMap<>();
  private long fresh;
  private long old;
  private @Nullable LocalDate oldest;

  private void add(String severity, Row group) {
    long findings = group.count("findings");
    bySeverity.merge(severity, findings, Long::sum);
    if (group.count("age_band") == 0) {
      fresh += findings;
    }
    if (group.count("age_band") == RuleFindings.AGES.size() - 1) {
      old += findings;
    }
    LocalDate day = Objects.requireNonNull(group.date("oldest"));
    oldest = oldest == null || day.isBefore(oldest) ? day : oldest;
  }

  private long of(String severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }

  private long all() {
    return bySeverity.values().stream().mapToLong(Long::longValue).sum();
  }

  private static List<Map.Entry<String, TeamFindings>> byTeam(List<RuleFindings> found) {
    Map<String, TeamFindings> teams = new TreeMap<>();
    for (RuleFindings one : found) {
      for (Row group : one.groups()) {
        teams
            .computeIfAbsent(named(group.text("team")), name -> new TeamFindings())
            .add(one.severity(), group);
      }
    }
    return teams.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, TeamFindings> team) -> team.getValue().of("reject"))
                .thenComparing(team -> team.getValue().all())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  /** A team as the page names it. */
  static String named(String team) {
    return team.isEmpty() ? NO_TEAM : PersonalValue.reference(team);
  }

  /** Every team, most rejects first. */
  static List<DataQuality.TeamLine> lines(List<RuleFindings> found) {
    return byTeam(found).stream()
        .map(
            entry ->
                new DataQuality.TeamLine(
                    entry.getKey(),
                    Figures.whole(entry.getValue().of("reject")),
                    Figures.whole(entry.getValue().of("warn")),
                    Figures.whole(entry.getValue().of("cleanse")),
                    Figures.whole(entry.getValue().fresh),
                    Figures.whole(entry.getValue().old),
                    Figures.day(entry.getValue().oldest)))
        .toList();
  }

  /** The teams with most rejects. */
  static BarChart chart(List<RuleFindings> found) {
    return new BarChart(
        "quality-of-teams",
        "Rejects by team",
        "Findings that leave a row out of the figures, by team, most first; the first "
            + BARS
            + " teams.",
        "Team",
        "Rejects",
        "",
        0,
        byTeam(found).stream()
            .filter(entry -> entry.getValue().of("reject") > 0)
            .limit(BARS)
            .map(
                entry ->
                    new BarChart.Bar(
                        entry.getKey(), BigDecimal.valueOf(entry.getValue().of("reject")), false))
            .toList(),
        List.of());
  }
}
