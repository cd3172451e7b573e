package org.ascreturns.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ascreturns.report.chart.ColumnChart;
import org.ascreturns.rule.RuleDefinition;
import org.jspecify.annotations.Nullable;

/** The page that data quality officers work from: rules, teams, ages, examples. */
final class DataQualitySection implements Section {

  /** Rules, most findings first, that show as many examples as there is room for in a table. */
  private static final int RULES_WITH_ALL = 75;

  /** Examples of the rules after them: the page stays small whatever is in the files. */
  private static final int FEW = 5;

  private static final List<String> SEVERITIES = List.of("reject", "warn", "cleanse");

  private final ReportRequest request;
  private final Disclosure disclosure;

  DataQualitySection(ReportRequest request) {
    this.request = request;
    this.disclosure = request.disclosure();
  }

  @Override
  public String id() {
    return "data-quality";
  }

  @Override
  public String title() {
    return "Data quality";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Part> part(Source source) {
    Map<String, Object> runs =
        Map.of("run_ids", request.runs().stream().map(ReportedRun::runId).toArray(Integer[]::new));
    List<RuleFindings> found =
        new ArrayList<>(
            RuleFindings.of(request.runs(), source.select("sql/engine/report/findings.sql", runs)));
    found.sort(
        Comparator.comparing(RuleFindings::total)
            .reversed()
            .thenComparing(RuleFindings::ruleId)
            .thenComparing(RuleFindings::severity));
    Map<String, Long> fixed = fixed(source.select("sql/engine/report/fixed.sql", runs));
    Map<String, List<Row>> examples = disclosure.isPublic() ? Map.of() : examples(source, runs);
    List<DataQuality.RuleCard> cards = new ArrayList<>();
    for (RuleFindings one : found) {
      List<Row> own = examples.getOrDefault(key(one), List.of());
      int most = cards.size() < RULES_WITH_ALL ? DataQuality.ROWS : FEW;
      cards.add(card(one, fixed, own.subList(0, Math.min(most, own.size()))));
    }
    List<DataQuality.TeamLine> teams =
        disclosure.isPublic() ? List.of() : TeamFindings.lines(found);
    DataQuality model =
        new DataQuality(
            tiles(found, fixed),
            ages(found),
            disclosure.isPublic() ? null : TeamFindings.chart(found),
            teams.subList(0, Math.min(DataQuality.ROWS, teams.size())),
            Math.max(0, teams.size() - DataQuality.ROWS),
            cards,
            mended(found, fixed),
            disclosure.isPublic()
                ? List.of()
                : request.runs().stream()
                    .map(run -> new DataQuality.ListLine(run.shortName(), "../" + run.returnId()))
                    .toList(),
            disclosure.isPublic());
    return Optional.of(new Part("report/data-quality.jte", model, links(), headlines(found)));
  }

  /** Records that left the figures since the run before, of returns that had one. */
  private List<Part.Headline> headlines(List<RuleFindings> found) {
    Set<Integer> ranBefore = new LinkedHashSet<>();
    found.stream()
        .filter(one -> one.total() > one.ofAge(0))
        .forEach(one -> ranBefore.add(one.run().runId()));
    List<RuleFindings> rejects =
        found.stream()
            .filter(one -> one.severity().equals("reject") && one.ofAge(0) > 0)
            .filter(one -> ranBefore.contains(one.run().runId()))
            .sorted(Comparator.comparing((RuleFindings one) -> one.ofAge(0)).reversed())
            .toList();
    if (rejects.isEmpty()) {
      return List.of();
    }
    long fresh = rejects.stream().mapToLong(one -> one.ofAge(0)).sum();
    RuleFindings most = rejects.get(0);
    return List.of(
        new Part.Headline(
            Tone.WATCH,
            "New findings that leave rows out of the figures since the run before: "
                + disclosure.count(fresh)
                + ", most by "
                + most.ruleId()
                + " ("
                + disclosure.count(most.ofAge(0))
                + ").",
            anchor(most)));
  }

  private static String anchor(RuleFindings one) {
    return ("rule-" + one.run().returnId() + "-" + one.ruleId() + "-" + one.severity())
        .toLowerCase(Locale.ROOT);
  }

  private List<Part.Link> links() {
    return disclosure.isPublic()
        ? List.of(new Part.Link("quality-rules", "By rule"))
        : List.of(
            new Part.Link("quality-teams", "By team"), new Part.Link("quality-rules", "By rule"));
  }

  private static String key(RuleFindings one) {
    return key(one.run().runId(), one.ruleId(), one.severity());
  }

  private static String key(long runId, String ruleId, String severity) {
    return runId + " " + ruleId + " " + severity;
  }

  private static Map<String, Long> fixed(List<Row> rows) {
    Map<String, Long> fixed = new HashMap<>();
    rows.forEach(
        row -> fixed.put(row.count("run_id") + " " + row.text("rule_id"), row.count("fixed")));
    return fixed;
  }

  /** Rules whose findings are all fixed: they have no card. */
  private List<String> mended(List<RuleFindings> found, Map<String, Long> fixed) {
    Map<String, Long> mended = new TreeMap<>();
    for (ReportedRun run : request.runs()) {
      fixed.forEach(
          (key, number) -> {
            String rule = key.substring(key.indexOf(' ') + 1);
            boolean of = key.equals(run.runId() + " " + rule);
            if (of && found.stream().noneMatch(one -> one.ruleId().equals(rule))) {
              mended.merge(rule, number, Math::max);
            }
          });
    }
    return mended.entrySet().stream()
        .map(entry -> entry.getKey() + " (" + disclosure.count(entry.getValue()) + " fixed)")
        .toList();
  }

  private static Map<String, List<Row>> examples(Source source, Map<String, Object> runs) {
    Map<String, Object> parameters = new HashMap<>(runs);
    parameters.put("examples", DataQuality.ROWS);
    Map<String, List<Row>> examples = new HashMap<>();
    for (Row row : source.select("sql/engine/report/examples.sql", parameters)) {
      examples
          .computeIfAbsent(
              key(row.count("run_id"), row.text("rule_id"), row.text("severity")),
              name -> new ArrayList<>())
          .add(row);
    }
    return examples;
  }

  private List<Overview.Tile> tiles(List<RuleFindings> found, Map<String, Long> fixed) {
    long all = found.stream().mapToLong(RuleFindings::total).sum();
    long fresh = found.stream().mapToLong(one -> one.ofAge(0)).sum();
    long old = found.stream().mapToLong(one -> one.ofAge(RuleFindings.AGES.size() - 1)).sum();
    Set<String> counted = new LinkedHashSet<>();
    found.forEach(
        one -> one.alsoOf().forEach(run -> counted.add(run.runId() + " " + one.ruleId())));
    long mended =
        fixed.entrySet().stream()
            .filter(entry -> !counted.contains(entry.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return List.of(
        new Overview.Tile(
            "Findings",
            disclosure.count(all),
            Stream.of("reject", "warn", "cleanse")
                .map(severity -> disclosure.count(ofSeverity(found, severity)) + " " + severity)
                .reduce((one, other) -> one + ", " + other)
                .orElse("")),
        new Overview.Tile("New", disclosure.count(fresh), "not found by the run before"),
        new Overview.Tile("Still open", disclosure.count(all - fresh), "found before and again"),
        new Overview.Tile("Fixed", disclosure.count(mended), "since the run before"),
        new Overview.Tile("Old", disclosure.count(old), "open for 84 days or more"));
  }

  private static long ofSeverity(List<RuleFindings> found, String severity) {
    return found.stream()
        .filter(one -> one.severity().equals(severity))
        .mapToLong(RuleFindings::total)
        .sum();
  }

  private ColumnChart ages(List<RuleFindings> found) {
    List<ColumnChart.PartOf> parts = new ArrayList<>();
    for (String severity : SEVERITIES) {
      List<@Nullable BigDecimal> values = new ArrayList<>();
      IntStream.range(0, RuleFindings.AGES.size())
          .mapToObj(
              band ->
                  disclosure.charted(
                      BigDecimal.valueOf(
                          found.stream()
                              .filter(one -> one.severity().equals(severity))
                              .mapToLong(one -> one.ofAge(band))
                              .sum())))
          .forEach(values::add);
      parts.add(new ColumnChart.PartOf(severity, values));
    }
    return new ColumnChart(
        "quality-ages",
        "Findings by age",
        "How many days findings have been open, from the day they were first seen, by what the rule"
            + " does.",
        "findings",
        0,
        RuleFindings.AGES,
        parts,
        List.of());
  }

  private DataQuality.RuleCard card(RuleFindings one, Map<String, Long> fixed, List<Row> examples) {
    Optional<RuleDefinition> rule =
        one.run().rules().stream().filter(known -> known.id().equals(one.ruleId())).findFirst();
    Set<String> files = new LinkedHashSet<>();
    examples.forEach(row -> files.add(row.text("file")));
    boolean oneFile = files.size() == 1;
    long total = one.total();
    return new DataQuality.RuleCard(
        one.ruleId(),
        anchor(one),
        one.severity(),
        tone(one.severity()),
        rule.map(RuleDefinition::check).orElse(""),
        rule.map(RuleDefinition::why).orElse(""),
        rule.map(RuleDefinition::fix).orElse(""),
        rule.map(RuleDefinition::example)
            .filter(words -> !PersonalValue.isPersonal(words))
            .orElse(""),
        one.names(),
        total,
        disclosure.count(total),
        disclosure.count(one.ofAge(0)),
        disclosure.count(total - one.ofAge(0)),
        disclosure.count(one.accepted()),
        disclosure.count(fixed.getOrDefault(one.run().runId() + " " + one.ruleId(), 0L)),
        Figures.day(one.oldest()),
        disclosure.isPublic() ? List.of() : one.teams().stream().map(TeamFindings::named).toList(),
        oneFile ? files.iterator().next() : "",
        examples.isEmpty()
            ? ""
            : total > examples.size()
                ? "First " + examples.size() + " of " + Figures.whole(total)
                : "All " + Figures.whole(total),
        examples.stream().map(row -> example(row, oneFile)).toList());
  }

  private static Tone tone(String severity) {
    return switch (severity) {
      case "reject" -> Tone.BAD;
      case "warn" -> Tone.WATCH;
      default -> Tone.PLAIN;
    };
  }

  private static DataQuality.Example example(Row row, boolean oneFile) {
    BigDecimal line = row.number("line");
    return new DataQuality.Example(
        oneFile ? "" : row.text("file"),
        line == null ? "whole file" : line.toPlainString(),
        PersonalValue.reference(row.text("record")),
        PersonalValue.reference(row.text("person")),
        PersonalValue.reference(row.text("team")),
        row.text("field"),
        PersonalValue.shown(row.text("field"), row.text("value")),
        Figures.day(row.date("first_seen")),
        row.text("status"));
  }
}
