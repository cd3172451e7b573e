package org.ascreturns.returns.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ascreturns.report.Disclosure;
import org.ascreturns.report.Part;
import org.ascreturns.report.Row;
import org.ascreturns.report.Section;
import org.ascreturns.report.Source;
import org.ascreturns.report.chart.BarChart;
import org.ascreturns.report.chart.ColumnChart;
import org.jspecify.annotations.Nullable;

/** The local indicators on the performance report: section 4 of their specification. */
public final class IndicatorSection implements Section {

  /** Months of a trend. */
  static final int TREND = 12;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  @Override
  public String id() {
    return "indicators";
  }

  @Override
  public String title() {
    return "Local indicators";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Part> part(Source source) {
    return source.run(id()).flatMap(run -> part(source, run));
  }

  private Optional<Part> part(Source source, Source.Run run) {
    Map<String, Integer> parameters = Map.of("run_id", run.runId());
    List<Row> figures = source.select("sql/indicators/page/figures.sql", parameters);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    WrittenFigures written = new WrittenFigures(source.disclosure(), figures);
    List<Row> teams = source.select("sql/indicators/page/teams.sql", parameters);
    List<Row> waiting = source.select("sql/indicators/page/waiting.sql", parameters);
    IndicatorPage page =
        new IndicatorPage(
            source.disclosure().isPublic() ? "" : run.folder() + ".csv",
            IntStream.range(0, 3).mapToObj(back -> month(written.month(back))).toList(),
            written.byMonth(),
            written.soFar(line -> !line.matches("(SG|DO)[0-9]+")),
            written.soFar(line -> line.startsWith("SG")),
            IntStream.range(0, TREND).mapToObj(at -> month(written.month(TREND - 1 - at))).toList(),
            written.dols(),
            teams(source.disclosure(), teams),
            teamNote(source.disclosure(), teams),
            waiting(source.disclosure(), waiting),
            written.missing());
    return Optional.of(new Part("indicators/section.jte", page, links(page), written.headlines()));
  }

  private static List<Part.Link> links(IndicatorPage page) {
    List<Part.Link> links = new ArrayList<>();
    links.add(new Part.Link("indicators-months", "Month on month"));
    links.add(new Part.Link("indicators-year", "So far this year"));
    links.add(new Part.Link("indicators-safeguarding", "Safeguarding"));
    links.add(new Part.Link("indicators-dols", "Deprivation of liberty"));
    if (page.teams().isPresent() || page.waiting().isPresent()) {
      links.add(new Part.Link("indicators-waiting", "Open and waiting"));
    }
    return links;
  }

  private static String month(LocalDate day) {
    return day.format(MONTH);
  }

  /** Most first; small teams are not named, and in public nobody learns how small they are. */
  private static Optional<BarChart> teams(Disclosure disclosure, List<Row> teams) {
    List<BarChart.Bar> bars =
        teams.stream()
            .filter(team -> !team.flag("small"))
            .map(
                team -> {
                  BigDecimal count = team.number("assessments");
                  return new BarChart.Bar(
                      team.text("team"), disclosure.charted(count), false, disclosure.count(count));
                })
            .toList();
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BarChart(
                "indicators-teams",
                "Open assessments by team",
                "Most first: "
                    + bars.get(0).name()
                    + " has "
                    + bars.get(0).shown()
                    + ". "
                    + teamNote(disclosure, teams),
                "Team",
                "Assessments",
                "assessments",
                0,
                bars,
                List.of()));
  }

  private static String teamNote(Disclosure disclosure, List<Row> teams) {
    long small = teams.stream().filter(team -> team.flag("small")).count();
    long total = teams.stream().mapToLong(team -> team.count("assessments")).sum();
    return teams.isEmpty()
        ? ""
        : "All teams together: "
            + disclosure.count(total)
            + "."
            + (small == 0
                ? ""
                : " Left out by name, but in this total: "
                    + small
                    + (small == 1 ? " team" : " teams")
                    + " with few open assessments.");
  }

  private static Optional<ColumnChart> waiting(Disclosure disclosure, List<Row> rows) {
    Map<LocalDate, Map<String, @Nullable BigDecimal>> months = new LinkedHashMap<>();
    List<String> bands = rows.stream().map(row -> row.text("label")).distinct().toList();
    for (Row row : rows) {
      months
          .computeIfAbsent(
              Objects.requireNonNull(row.date("month_end")), month -> new LinkedHashMap<>())
          .put(row.text("label"), disclosure.charted(row.number("people")));
    }
    if (months.isEmpty()) {
      return Optional.empty();
    }
    List<ColumnChart.PartOf> parts = new ArrayList<>();
    for (String band : bands) {
      List<@Nullable BigDecimal> values = new ArrayList<>();
      months.values().forEach(month -> values.add(month.get(band)));
      parts.add(new ColumnChart.PartOf(band, values));
    }
    return Optional.of(
        new ColumnChart(
            "indicators-bands",
            "Waiting for a further assessment, by time waited",
            "People who wait at the end of each month, by the weeks that they have waited.",
            "people",
            0,
            months.keySet().stream().map(IndicatorSection::month).toList(),
            parts,
            List.of()));
  }
}
