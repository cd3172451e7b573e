package org.ascreturns.returns.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ascreturns.report.Disclosure;
import org.ascreturns.report.Figures;
import org.ascreturns.report.Part;
import org.ascreturns.report.Row;
import org.ascreturns.report.Tone;
import org.ascreturns.report.chart.Sparkline;
import org.jspecify.annotations.Nullable;

/** The figures as they are written, in the order of the catalogue. */
final class WrittenFigures {

  private static final Map<String, String> BASES =
      Map.of(
          "year_to_date", "year to date",
          "projection", "projected to 31 March",
          "twelve_months", "last 12 months",
          "twelve_month_mean", "mean of a month, last 12 months",
          "twelve_month_change", "last 12 months less the 12 before");

  private final Disclosure disclosure;
  private final Map<String, List<Row>> parts = new LinkedHashMap<>();
  private final LocalDate last;

  WrittenFigures(Disclosure disclosure, List<Row> figures) {
    this.disclosure = disclosure;
    this.last = Objects.requireNonNull(figures.get(0).date("last_month"));
    for (Row row : figures) {
      parts
          .computeIfAbsent(row.text("indicator") + " " + row.text("part"), key -> new ArrayList<>())
          .add(row);
    }
  }

  /** The end of a month so many before the last. */
  LocalDate month(int back) {
    return last.plusDays(1).minusMonths(back).minusDays(1);
  }

  private static Optional<Row> of(List<Row> rows, String basis, LocalDate month) {
    return rows.stream()
        .filter(row -> row.text("basis").equals(basis) && month.equals(row.date("month_end")))
        .findFirst();
  }

  private static String headline(List<Row> rows) {
    return rows.stream()
        .filter(row -> row.flag("headline"))
        .map(row -> row.text("basis"))
        .findFirst()
        .orElse("");
  }

  private String shown(Optional<Row> row) {
    return row.map(this::shown).orElse("");
  }

  private String shown(Row row) {
    BigDecimal value = row.number("value");
    if (isCount(row)) {
      return disclosure.count(value);
    }
    int decimals = row.number("decimals") == null ? 0 : (int) row.count("decimals");
    return disclosure.value(value, decimals, row.number("numerator"), row.number("denominator"));
  }

  private static boolean isCount(Row row) {
    return row.flag("is_count")
        && row.text("basis").matches("month|year_to_date|twelve_months|projection");
  }

  /** For a chart: as it is written, and nothing where the figure is held back. */
  private @Nullable BigDecimal drawn(Optional<Row> row) {
    if (row.isEmpty() || shown(row).equals(Disclosure.HELD_BACK)) {
      return null;
    }
    BigDecimal value = row.get().number("value");
    return isCount(row.get()) ? disclosure.charted(value) : value;
  }

  List<IndicatorPage.Group> byMonth() {
    Map<String, List<IndicatorPage.MonthLine>> groups = new LinkedHashMap<>();
    for (List<Row> rows : parts.values()) {
      String basis = headline(rows);
      boolean any =
          IntStream.range(0, 3)
              .anyMatch(
                  back -> of(rows, basis, month(back)).map(row -> row.number("value")).isPresent());
      if (any && !basis.equals("year")) {
        groups
            .computeIfAbsent(rows.get(0).text("group"), group -> new ArrayList<>())
            .add(monthLine(rows, basis));
      }
    }
    List<IndicatorPage.Group> shown = new ArrayList<>();
    groups.forEach((title, lines) -> shown.add(new IndicatorPage.Group(title, lines)));
    return shown;
  }

  private IndicatorPage.MonthLine monthLine(List<Row> rows, String basis) {
    Row first = rows.get(0);
    List<@Nullable BigDecimal> trend = new ArrayList<>();
    for (int back = IndicatorSection.TREND - 1; back >= 0; back--) {
      trend.add(drawn(of(rows, basis, month(back))));
    }
    Optional<Row> now = of(rows, basis, last);
    boolean heldBack = shown(now).equals(Disclosure.HELD_BACK);
    String colour = heldBack ? "" : now.map(row -> row.text("rag")).orElse("");
    String direction = heldBack ? "" : now.map(row -> row.text("direction")).orElse("");
    int decimals = (int) first.count("decimals");
    String id = first.text("indicator");
    return new IndicatorPage.MonthLine(
        id,
        first.text("own_code"),
        first.text("title"),
        first.text("unit"),
        BASES.getOrDefault(basis, ""),
        first.text("definition"),
        new Sparkline(
            "indicators-trend-" + first.count("place"),
            first.text("title") + ", last 12 months",
            decimals,
            trend),
        IntStream.range(0, 3).mapToObj(back -> shown(of(rows, basis, month(back)))).toList(),
        now.map(row -> Figures.plain(row.number("target"))).orElse(""),
        tone(colour),
        colour,
        direction,
        Figures.arrow(direction));
  }

  private static Tone tone(String colour) {
    return switch (colour) {
      case "green" -> Tone.GOOD;
      case "amber" -> Tone.WATCH;
      case "red" -> Tone.BAD;
      default -> Tone.PLAIN;
    };
  }

  List<IndicatorPage.SoFar> soFar(Predicate<String> wanted) {
    List<IndicatorPage.SoFar> lines = new ArrayList<>();
    for (List<Row> rows : parts.values()) {
      Row first = rows.get(0);
      Optional<Row> toDate = of(rows, "year_to_date", last).or(() -> ofYear(rows));
      Optional<Row> mean = of(rows, "month_mean", last);
      Optional<Row> projected = of(rows, "projection", last);
      boolean snapshot = toDate.isEmpty() && first.text("indicator").startsWith("SG");
      Optional<Row> now =
          snapshot
              ? of(rows, "month", last).or(() -> of(rows, "twelve_months", last))
              : toDate.or(() -> headlineBesideOthers(rows));
      boolean any =
          List.of(now, mean, projected).stream()
              .anyMatch(row -> row.map(one -> one.number("value")).isPresent());
      if (wanted.test(first.text("indicator")) && any) {
        lines.add(
            new IndicatorPage.SoFar(
                first.text("indicator"),
                first.text("title"),
                first.text("unit"),
                shown(now),
                shown(mean),
                shown(projected),
                shown(of(rows, "year_to_date", yearBefore())),
                beside(rows, now)));
      }
    }
    return lines;
  }

  /** A figure that has no year to date, where figures of others are there to stand beside it. */
  private Optional<Row> headlineBesideOthers(List<Row> rows) {
    return of(rows, headline(rows), last)
        .filter(
            row ->
                row.number("england") != null
                    || row.number("region") != null
                    || row.number("neighbours") != null);
  }

  private static Optional<Row> ofYear(List<Row> rows) {
    return rows.stream().filter(row -> row.text("basis").equals("year")).findFirst();
  }

  /** The last day of the year before that of the last month. */
  private LocalDate yearBefore() {
    return LocalDate.of(last.getMonthValue() < 4 ? last.getYear() - 1 : last.getYear(), 3, 31);
  }

  private List<IndicatorPage.Beside> beside(List<Row> rows, Optional<Row> now) {
    Optional<Row> headline =
        rows.stream()
            .filter(row -> row.flag("headline") && last.equals(row.date("month_end")))
            .findFirst();
    boolean comparable = now.isPresent() && headline.equals(now);
    List<IndicatorPage.Beside> beside = new ArrayList<>();
    for (String area : List.of("england", "region", "neighbours")) {
      BigDecimal other = headline.map(row -> row.number(area)).orElse(null);
      BigDecimal own = drawn(now);
      beside.add(
          new IndicatorPage.Beside(
              Figures.plain(other),
              other == null || own == null || !comparable
                  ? ""
                  : Figures.change(own.subtract(other), decimals(rows.get(0)))));
    }
    return beside;
  }

  /** A difference has one decimal, unless its figure has none or three. */
  private static int decimals(Row row) {
    int decimals = (int) row.count("decimals");
    return decimals == 2 ? 1 : decimals;
  }

  List<IndicatorPage.DolsLine> dols() {
    List<IndicatorPage.DolsLine> lines = new ArrayList<>();
    for (List<Row> rows : parts.values()) {
      Row first = rows.get(0);
      if (first.text("indicator").matches("DO0[1-4]")) {
        String basis = headline(rows);
        List<String> values = new ArrayList<>();
        for (int back = IndicatorSection.TREND - 1; back >= 0; back--) {
          values.add(shown(of(rows, basis, month(back))));
        }
        IndicatorPage.Beside england = beside(rows, of(rows, basis, last)).get(0);
        lines.add(
            new IndicatorPage.DolsLine(
                first.text("indicator"),
                first.text("title"),
                values,
                england.figure(),
                england.difference()));
      }
    }
    return lines;
  }

  List<IndicatorPage.Missing> missing() {
    List<IndicatorPage.Missing> missing = new ArrayList<>();
    for (List<Row> rows : parts.values()) {
      String basis = headline(rows);
      of(rows, basis, last)
          .filter(row -> row.number("value") == null)
          .ifPresent(
              row ->
                  missing.add(
                      new IndicatorPage.Missing(
                          row.text("indicator"), row.text("title"), row.text("status"))));
    }
    return missing;
  }

  /** What is far from its target. */
  List<Part.Headline> headlines() {
    List<Part.Headline> headlines = new ArrayList<>();
    for (List<Row> rows : parts.values()) {
      of(rows, headline(rows), last)
          .filter(row -> row.text("rag").equals("red"))
          .filter(row -> !shown(row).equals(Disclosure.HELD_BACK))
          .ifPresent(
              row ->
                  headlines.add(
                      new Part.Headline(
                          Tone.WATCH,
                          row.text("title")
                              + ": "
                              + shown(row)
                              + (row.text("unit").equals("%") ? "%" : " " + row.text("unit"))
                              + " ("
                              + row.text("period")
                              + "), target "
                              + Figures.plain(row.number("target"))
                              + ".",
                          "indicators-months")));
    }
    return headlines;
  }
}
