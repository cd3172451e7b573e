package org.ascreturns.returns.ascof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ascreturns.report.Part;
import org.ascreturns.report.Row;
import org.ascreturns.report.Section;
import org.ascreturns.report.Source;
import org.ascreturns.report.Tone;

/** The ASCOF measures beside those of others, in one table and one by one. */
public final class AscofSection implements Section {

  private static final int ORDER = 20;

  /** The last of four quarters of councils. */
  static final int WORST = 4;

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
                    new MeasureOnPage(
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
}
