package org.ascreturns.returns.ascof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascreturns.report.Disclosure;
import org.ascreturns.report.Figures;
import org.ascreturns.report.Part;
import org.ascreturns.report.Row;
import org.ascreturns.report.Section;
import org.ascreturns.report.Source;
import org.ascreturns.report.Tone;
import org.ascreturns.report.chart.BarChart;
import org.ascreturns.report.chart.LineChart;
import org.jspecify.annotations.Nullable;

/** The ASCOF measures beside those of others, in one table and one by one. */
public final class AscofSection implements Section {

  private static final int ORDER = 20;
  private static final int WORST = 4;

  @Override
  public String id() {
    return "ascof";
  }

  @Override
  public String title() {
    return "ASCOF measures";
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Part> part(Source source) {
    return source
        .run("ascof")
        .map(run -> part(source, run))
        .filter(part -> !((AscofPage) part.model()).measures().isEmpty());
  }

  private static Part part(Source source, Source.Run run) {
    Map<String, Integer> ofRun = Map.of("run_id", run.runId());
    List<Row> rows = source.select("sql/ascof/page/measures.sql", ofRun);
    Map<String, List<Row>> lines =
        source.select("sql/ascof/page/lines.sql", ofRun).stream()
            .collect(Collectors.groupingBy(row -> row.text("measure")));
    Map<String, List<Row>> series =
        source.select("sql/ascof/page/series.sql", ofRun).stream()
            .collect(Collectors.groupingBy(AscofSection::key));
    List<AscofPage.Measure> measures =
        rows.stream()
            .map(
                row ->
                    new OneMeasure(
                            source,
                            row,
                            lines.getOrDefault(row.text("measure"), List.of()),
                            series.getOrDefault(key(row), List.of()))
                        .measure())
            .toList();
    return new Part(
        "ascof/section.jte",
        new AscofPage(
            source.year(),
            "Council " + source.council(),
            beside(rows),
            rows.stream().map(row -> row.text("region_name")).max(String::compareTo).orElse(""),
            rows.stream().anyMatch(row -> row.number("neighbours") != null),
            source.disclosure().isPublic() ? "" : run.folder(),
            measures),
        List.of(
            new Part.Link("ascof-table", "Beside others"),
            new Part.Link("ascof-measures", "Each measure")),
        headlines(rows, measures));
  }

  private static String key(Row row) {
    return row.text("measure") + " " + row.text("age_group");
  }

  /** From what years the others are, and how many neighbours there are. */
  private static String beside(List<Row> rows) {
    Set<String> years = new TreeSet<>();
    rows.stream()
        .map(row -> row.text("benchmark_year"))
        .filter(y -> !y.isEmpty())
        .forEach(years::add);
    if (years.isEmpty()) {
      return "There are no published values to compare with: returns import-benchmarks takes them"
          + " in, or a file benchmarks*.csv in the input folder.";
    }
    long neighbours =
        rows.stream().mapToLong(row -> row.count("neighbours_number")).max().orElse(0);
    return "Published values of "
        + String.join(", ", years)
        + (neighbours == 0 ? "" : "; neighbours: " + neighbours + " councils")
        + ". The council's own figures may be later.";
  }

  private static List<Part.Headline> headlines(List<Row> rows, List<AscofPage.Measure> measures) {
    List<Part.Headline> headlines = new ArrayList<>();
    List<String> red =
        rows.stream()
            .filter(row -> row.text("rag").equals("red"))
            .map(row -> row.text("display_code"))
            .toList();
    if (!red.isEmpty()) {
      headlines.add(
          new Part.Headline(
              Tone.BAD,
              "ASCOF, survey: down on the year before and below England: "
                  + String.join(", ", red)
                  + ".",
              "ascof-table"));
    }
    List<String> worst = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).count("england_quartile") == WORST && !measures.get(i).quartile().isEmpty()) {
        worst.add(rows.get(i).text("display_code"));
      }
    }
    if (!worst.isEmpty()) {
      headlines.add(
          new Part.Headline(
              Tone.WATCH,
              "ASCOF: in the worst quarter of councils: " + String.join(", ", worst) + ".",
              "ascof-table"));
    }
    return headlines;
  }

  /** One measure, as the page shows it. */
  private static final class OneMeasure {

    private final Source source;
    private final Disclosure disclosure;
    private final Row row;
    private final List<Row> lines;
    private final List<Row> series;
    private final int decimals;
    private final String unit;
    private final boolean heldBack;

    OneMeasure(Source source, Row row, List<Row> lines, List<Row> series) {
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
      return new AscofPage.Measure(
          anchor,
          row.text("display_code") + (whole ? "" : ", " + group),
          row.text("title"),
          row.text("objective"),
          unit,
          row.text("what_is_good"),
          heldBack ? Disclosure.HELD_BACK : shown(row.number("value")),
          row.text("value_year").equals(source.year()) ? "" : row.text("value_year"),
          shown ? arrow(row.text("trend")) : "",
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
          about(),
          line(anchor),
          bars(anchor),
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

    private static String arrow(String trend) {
      return switch (trend) {
        case "up" -> "\u25B2";
        case "down" -> "\u25BC";
        case "same" -> "\u2013";
        default -> "";
      };
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
          arrow(difference.signum() > 0 ? "up" : difference.signum() < 0 ? "down" : "same")
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
        case WORST -> "worst quarter";
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

    private LineChart line(String anchor) {
      List<String> years =
          series.stream()
              .map(one -> one.text("year"))
              .distinct()
              .sorted()
              .collect(Collectors.toCollection(ArrayList::new));
      List<LineChart.Series> drawn = new ArrayList<>();
      Stream.of("council", "england", "region", "neighbours")
          .forEach(
              kind -> {
                List<Row> values = of(kind);
                if (!values.isEmpty()) {
                  drawn.add(
                      new LineChart.Series(
                          values.get(0).text("name"),
                          years.stream().map(year -> charted(values, year)).toList()));
                }
              });
      if (of("council").isEmpty() && !drawn.isEmpty()) {
        // The first line is the council's own; it has no value yet.
        drawn.add(
            0,
            new LineChart.Series(
                "Council " + source.council(),
                years.stream().map(year -> (BigDecimal) null).toList()));
      }
      return new LineChart(
          anchor + "-years",
          row.text("display_code") + " over the years",
          description(years),
          unit,
          decimals,
          years,
          drawn,
          null,
          breaks());
    }

    private String description(List<String> years) {
      return years.isEmpty()
          ? "No figures."
          : "Line chart from "
              + years.get(0)
              + " to "
              + years.get(years.size() - 1)
              + ". "
              + row.text("what_is_good")
              + " is good. "
              + String.join(" ", about());
    }

    private List<Row> of(String kind) {
      return series.stream().filter(one -> one.text("kind").equals(kind)).toList();
    }

    private @Nullable BigDecimal charted(List<Row> values, String year) {
      return values.stream()
          .filter(one -> one.text("year").equals(year))
          .filter(one -> !(heldBack && one.text("source").equals("this run")))
          .map(one -> one.number("value"))
          .findFirst()
          .orElse(null);
    }

    /** The first year of each part but the first. */
    private List<String> breaks() {
      Set<String> breaks = new LinkedHashSet<>();
      Map<String, String> first =
          series.stream()
              .collect(
                  Collectors.toMap(
                      one -> one.text("part"),
                      one -> one.text("year"),
                      (a, b) -> a.compareTo(b) < 0 ? a : b));
      first.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .skip(1)
          .forEach(part -> breaks.add(part.getValue()));
      return List.copyOf(breaks);
    }

    private @Nullable BarChart bars(String anchor) {
      String year = row.text("benchmark_year");
      List<Row> neighbours =
          of("neighbour").stream().filter(one -> one.text("year").equals(year)).toList();
      if (neighbours.isEmpty()) {
        return null;
      }
      List<BarChart.Bar> bars = new ArrayList<>();
      neighbours.forEach(
          one ->
              bars.add(
                  new BarChart.Bar(
                      one.text("name"), Objects.requireNonNull(one.number("value")), false)));
      BigDecimal then = charted(of("council"), year);
      BigDecimal own = then == null && !heldBack ? row.number("value") : then;
      if (own != null) {
        bars.add(
            new BarChart.Bar(
                "Council " + source.council() + (then == null ? ", " + row.text("value_year") : ""),
                own,
                true));
      }
      bars.sort(Comparator.comparing(BarChart.Bar::value, Comparator.reverseOrder()));
      List<BarChart.Reference> references = new ArrayList<>();
      reference(references, "England", row.number("england"));
      reference(references, row.text("region_name"), row.number("region"));
      return new BarChart(
          anchor + "-neighbours",
          row.text("display_code") + ", neighbours in " + year,
          "Bars of the council and its neighbours, highest first. "
              + row.text("what_is_good")
              + " is good.",
          "Council",
          unit.substring(0, 1).toUpperCase(Locale.UK) + unit.substring(1),
          unit,
          decimals,
          bars,
          references);
    }

    private static void reference(
        List<BarChart.Reference> references, String name, @Nullable BigDecimal value) {
      if (value != null) {
        references.add(new BarChart.Reference(name, value));
      }
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
}
