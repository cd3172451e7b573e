package org.ascreturns.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascreturns.build.Layout;
import org.ascreturns.build.Variance;
import org.jspecify.annotations.Nullable;

/** Every table of every return, with its checks and its changes since the year before. */
final class ReturnsSection implements Section {

  private final ReportRequest request;
  private final Disclosure disclosure;

  ReturnsSection(ReportRequest request) {
    this.request = request;
    this.disclosure = request.disclosure();
  }

  @Override
  public String id() {
    return "returns";
  }

  @Override
  public String title() {
    return "Returns";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Optional<Part> part(Source source) {
    List<ReturnTables.OneReturn> returns =
        request.runs().stream()
            .filter(run -> !run.layout().tables().isEmpty())
            .map(run -> oneReturn(source, run))
            .toList();
    return Optional.of(
        new Part(
            "report/returns.jte",
            new ReturnTables(returns, disclosure.isPublic()),
            returns.stream().map(one -> new Part.Link(one.anchor(), one.name())).toList(),
            request.runs().stream().flatMap(run -> changed(run).stream()).toList()));
  }

  /** Figures that changed more since the year before than the job lets pass. */
  private static List<Part.Headline> changed(ReportedRun run) {
    List<Variance> outside = run.comparison().lines(Variance.Result.OUTSIDE);
    long unexplained = outside.stream().filter(line -> line.explanation().isEmpty()).count();
    if (unexplained == 0) {
      return List.of();
    }
    long tables = outside.stream().map(Variance::table).distinct().count();
    return List.of(
        new Part.Headline(
            Tone.WATCH,
            run.shortName()
                + ": "
                + OverviewSection.counted(unexplained, "cell")
                + " in "
                + OverviewSection.counted(tables, "table")
                + " changed more since last year than the tolerance, without an explanation.",
            "return-" + run.returnId()));
  }

  private ReturnTables.OneReturn oneReturn(Source source, ReportedRun run) {
    String[] printed =
        run.layout().tables().stream()
            .filter(CellTable::fits)
            .map(Layout.Table::id)
            .toArray(String[]::new);
    Map<String, Map<String, @Nullable BigDecimal>> cells =
        CellTable.byTable(
            source.select(
                "sql/engine/report/cells.sql", Map.of("run_id", run.runId(), "tables", printed)));
    Map<String, List<Row>> checks =
        source.select("sql/engine/report/checks.sql", Map.of("run_id", run.runId())).stream()
            .collect(Collectors.groupingBy(row -> row.text("table_id")));
    Map<String, String> blank = new HashMap<>();
    source
        .select("sql/engine/report/blank-tables.sql", Map.of("run_id", run.runId()))
        .forEach(row -> blank.put(row.text("table_id"), row.text("reason")));
    Map<String, List<Variance>> variances =
        run.comparison().lines().stream()
            .filter(line -> line.result() != Variance.Result.SAME)
            .collect(Collectors.groupingBy(Variance::table));
    List<ReturnTables.OneTable> tables =
        run.layout().tables().stream()
            .map(
                table ->
                    oneTable(
                        run,
                        table,
                        Objects.requireNonNullElse(cells.get(table.id()), Map.of()),
                        checks.getOrDefault(table.id(), List.of()),
                        blank.getOrDefault(table.id(), ""),
                        variances.getOrDefault(table.id(), List.of())))
            .toList();
    long outside = run.comparison().lines(Variance.Result.OUTSIDE).size();
    return new ReturnTables.OneReturn(
        run.returnId(),
        run.shortName(),
        "return-" + run.returnId(),
        run.title(),
        Figures.day(run.record().asAt()),
        run.runId(),
        "../" + run.returnId(),
        tiles(run, checks, outside),
        run.comparison().words(),
        tables);
  }

  private static List<Overview.Tile> tiles(
      ReportedRun run, Map<String, List<Row>> checks, long outside) {
    long all = 0;
    long failed = 0;
    for (List<Row> rows : checks.values()) {
      all += rows.stream().mapToLong(row -> row.count("checks")).sum();
      failed += failed(rows);
    }
    return List.of(
        new Overview.Tile(
            "Tables", Figures.whole(run.layout().tables().size()), "made in this run"),
        new Overview.Tile("Checks failed", Figures.whole(failed), "of " + Figures.whole(all)),
        new Overview.Tile(
            "Outside tolerance",
            run.comparison().lines().isEmpty() ? "\u2013" : Figures.whole(outside),
            run.comparison().lines().isEmpty()
                ? "no earlier return to compare with"
                : "cells, against the year before"));
  }

  private static long failed(List<Row> checks) {
    return checks.stream()
        .filter(row -> !row.flag("passed") && row.text("severity").equals("error"))
        .mapToLong(row -> row.count("checks"))
        .sum();
  }

  private ReturnTables.OneTable oneTable(
      ReportedRun run,
      Layout.Table table,
      Map<String, @Nullable BigDecimal> cells,
      List<Row> checks,
      String blank,
      List<Variance> variances) {
    Set<String> outside =
        variances.stream()
            .filter(line -> line.result() == Variance.Result.OUTSIDE)
            .map(line -> CellTable.key(line.row(), line.column()))
            .collect(Collectors.toSet());
    boolean fits = CellTable.fits(table);
    List<Row> notPassed = checks.stream().filter(row -> !row.flag("passed")).toList();
    long failed = failed(checks);
    boolean shown = blank.isEmpty() && fits;
    return new ReturnTables.OneTable(
        table.id(),
        anchor(run, table),
        table.title(),
        about(table),
        blank,
        blank.isEmpty() && !fits
            ? CellTable.size(table) + ": too large for the page. The cells are in"
            : "",
        shown ? new CellTable(table, cells, outside, disclosure).parts() : List.of(),
        failed > 0 ? Tone.BAD : notPassed.isEmpty() ? Tone.GOOD : Tone.WATCH,
        checksInWords(checks, failed, notPassed),
        outside.size(),
        outside.isEmpty()
            ? ""
            : OverviewSection.counted(outside.size(), "cell") + " outside tolerance",
        notPassed.stream().limit(ReturnTables.ROWS).map(this::check).toList(),
        passed(checks),
        disclosure.isPublic()
            ? List.of()
            : variances.stream().limit(ReturnTables.ROWS).map(line -> change(table, line)).toList(),
        variances.size() > ReturnTables.ROWS
            ? "First " + ReturnTables.ROWS + " of " + Figures.whole(variances.size())
            : variances.isEmpty() ? "" : "All " + Figures.whole(variances.size()));
  }

  private static String anchor(ReportedRun run, Layout.Table table) {
    return ("table-" + run.returnId() + "-" + table.id())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9-]", "_");
  }

  private static String about(Layout.Table table) {
    List<String> parts = new ArrayList<>();
    if (!table.unit().isEmpty()) {
      parts.add("Counts " + table.unit() + ".");
    }
    if (!table.population().isEmpty()) {
      parts.add(sentence(table.population()));
    }
    if (!table.note().isEmpty()) {
      parts.add(sentence(table.note()));
    }
    return String.join(" ", parts);
  }

  private static String sentence(String words) {
    String first = words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    return first.endsWith(".") ? first : first + ".";
  }

  private static String checksInWords(List<Row> checks, long failed, List<Row> notPassed) {
    if (failed > 0) {
      return OverviewSection.counted(failed, "check") + " failed";
    }
    if (!notPassed.isEmpty()) {
      return OverviewSection.counted(notPassed.size(), "check") + " to look at";
    }
    return checks.isEmpty() ? "No checks" : "Checks hold";
  }

  private static String passed(List<Row> checks) {
    return checks.stream()
        .filter(row -> row.flag("passed"))
        .map(row -> row.text("check_id") + " (" + Figures.whole(row.count("checks")) + ")")
        .collect(Collectors.joining(", "));
  }

  /** Details of a check may name counts: not for the public. */
  private ReturnTables.Check check(Row row) {
    return new ReturnTables.Check(
        row.text("check_id"),
        row.text("severity").equals("error") ? Tone.BAD : Tone.WATCH,
        row.text("severity"),
        disclosure.isPublic() ? "" : row.text("detail"));
  }

  private static ReturnTables.Change change(Layout.Table table, Variance line) {
    return new ReturnTables.Change(
        label(table.rows(), line.row()),
        label(table.columns(), line.column()),
        Figures.exact(line.value()),
        Figures.exact(line.earlier()),
        line.difference() == null
            ? ""
            : Figures.change(line.difference(), Math.max(0, line.difference().scale())),
        line.percent() == null ? "" : Figures.change(line.percent(), 1) + "%",
        line.result().words(),
        line.explanation());
  }

  private static String label(List<Layout.Line> lines, String key) {
    return lines.stream()
        .filter(line -> line.key().equals(key))
        .map(Layout.Line::label)
        .findFirst()
        .orElse(key);
  }
}
