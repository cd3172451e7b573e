package org.ascreturns.returns.ascof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascreturns.report.Disclosure;
import org.ascreturns.report.Figures;
import org.ascreturns.report.Row;
import org.ascreturns.report.Source;
import org.ascreturns.report.Tone;
import org.jspecify.annotations.Nullable;

/** One measure, as the page shows it. */
final class MeasureOnPage {

  private final Source source;
  private final Disclosure disclosure;
  private final Row row;
  private final List<Row> lines;
  private final List<Row> series;
  private final int decimals;
  private final String unit;
  private final boolean heldBack;

  /**
   * @param row the measure for one age group, beside others
   * @param lines what else is counted of the measure, by group and age band
   * @param series its values over the years, of the council and of others
   */
  MeasureOnPage(Source source, Row row, List<Row> lines, List<Row> series) {
    this.source = source;
    this.disclosure = source.disclosure();
    this.row = row;
    this.lines = lines;
    this.series = series;
    this.decimals = (int) row.count("decimals");
    this.unit = row.text("unit");
    this.heldBack =
        row.text("value_source").equals("this run")
            && (disclosure.isHeldBack(row.number("numerator"))
                || disclosure.isHeldBack(row.number("denominator")));
  }

  AscofPage.Measure measure() {
    String anchor = "ascof-" + plain(row.text("measure") + "-" + row.text("age_group"));
    String group = row.text("age_group");
    boolean whole = group.equals("Total");
    Tone tone = tone(row.text("england_judgement"));
    boolean shown = !heldBack && row.number("value") != null;
    List<String> about = about();
    MeasureCharts charts = new MeasureCharts(source, row, series, heldBack);
    return new AscofPage.Measure(
        anchor,
        row.text("display_code") + (whole ? "" : ", " + group),
        row.text("title"),
        row.text("objective"),
        unit,
        row.text("what_is_good"),
        heldBack ? Disclosure.HELD_BACK : shown(row.number("value")),
        row.text("value_year").equals(source.year()) ? "" : row.text("value_year"),
        shown ? Figures.arrow(row.text("trend")) : "",
        shown ? trendWords() : "",
        shown ? tone : Tone.PLAIN,
        shown ? judgement() : "",
        beside("england"),
        beside("region"),
        beside("neighbours"),
        shown && row.number("england_rank") != null
            ? row.text("england_rank") + " of " + row.text("england_councils")
            : "",
        shown ? quartile() : "",
        row.text("break").isEmpty(),
        about,
        charts.years(anchor, String.join(" ", about)),
        charts.neighbours(anchor),
        lines.stream().filter(line -> ofGroup(line, group)).map(this::line).toList());
  }

  private String judgement() {
    String judgement = row.text("england_judgement");
    return judgement.isEmpty()
        ? ""
        : judgement.equals("same") ? "as England" : judgement + " than England";
  }

  private static Tone tone(String judgement) {
    return switch (judgement) {
      case "better" -> Tone.GOOD;
      case "worse" -> Tone.BAD;
      default -> Tone.PLAIN;
    };
  }

  /** 2E has a value for each of two age groups, and no total. */
  private static boolean ofGroup(Row line, String group) {
    return group.equals("Total") || line.text("age_band").equals(group);
  }

  private String shown(@Nullable BigDecimal value) {
    return value == null ? "" : Figures.fixed(value, decimals) + (unit.equals("%") ? "%" : "");
  }

  private String trendWords() {
    return row.text("trend").isEmpty()
        ? ""
        : row.text("trend")
            + " from "
            + shown(row.number("previous_value"))
            + " in "
            + row.text("previous_year");
  }

  private AscofPage.Beside beside(String other) {
    BigDecimal difference = heldBack ? null : row.number(other + "_difference");
    String value = Figures.exact(row.number(other));
    if (difference == null) {
      return new AscofPage.Beside(value, "", "", Tone.PLAIN, "");
    }
    String judgement = row.text(other + "_judgement");
    return new AscofPage.Beside(
        value,
        Figures.arrow(difference.signum() > 0 ? "up" : difference.signum() < 0 ? "down" : "same")
            + " "
            + Figures.change(difference, difference.scale()),
        difference.toPlainString(),
        tone(judgement),
        judgement);
  }

  private String quartile() {
    return switch ((int) row.count("england_quartile")) {
      case 1 -> "best quarter";
      case 2 -> "second quarter";
      case 3 -> "third quarter";
      case AscofSection.WORST -> "worst quarter";
      default -> "";
    };
  }

  private List<String> about() {
    List<String> about = new ArrayList<>();
    String value = heldBack ? Disclosure.HELD_BACK : shown(row.number("value"));
    if (!value.isEmpty()) {
      about.add(
          value
              + " in "
              + row.text("value_year")
              + (row.text("value_source").equals("published") ? ", as published" : "")
              + (row.number("lower") == null || heldBack
                  ? ""
                  : ", between "
                      + shown(row.number("lower"))
                      + " and "
                      + shown(row.number("upper"))
                      + " by its margin of error")
              + ".");
    }
    if (!row.text("status").isEmpty()) {
      about.add("This year: " + row.text("status") + ".");
    }
    if (!row.text("break").isEmpty()) {
      about.add(
          "The figures beside it are of "
              + row.text("benchmark_year")
              + " and made otherwise: "
              + row.text("break")
              + ".");
    }
    if (!heldBack && row.number("region_rank") != null) {
      about.add(
          "Rank "
              + row.text("region_rank")
              + " of "
              + row.text("region_councils")
              + " in "
              + row.text("region_name")
              + "; 1 is best.");
    }
    if (!row.text("rag").isEmpty() && !heldBack) {
      about.add("Survey: " + row.text("rag") + " against last year and England.");
    }
    return about;
  }

  private AscofPage.Line line(Row line) {
    String words =
        Stream.of(line.text("group"), line.text("age_band"))
            .filter(word -> !word.isEmpty())
            .distinct()
            .collect(Collectors.joining(", "));
    BigDecimal numerator = line.number("numerator");
    BigDecimal denominator = line.number("denominator");
    boolean survey = line.text("method").equals("ASCS");
    String value = disclosure.value(line.number("value"), decimals, numerator, denominator);
    return new AscofPage.Line(
        words.isEmpty() ? "All" : words,
        line.text("method"),
        survey ? "" : disclosure.count(numerator),
        survey ? "" : disclosure.count(denominator),
        value.isEmpty() || value.equals(Disclosure.HELD_BACK) || !unit.equals("%")
            ? value
            : value + "%",
        line.number("lower") == null
            ? ""
            : shown(line.number("lower")) + " to " + shown(line.number("upper")),
        line.text("status"));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
