package org.ascreturns.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ascreturns.report.chart.Sparkline;
import org.jspecify.annotations.Nullable;

/**
 * How good the data of each return is, beside the run before and the last that is a month older.
 *
 * @param runs those that the page shows
 */
record QualityBefore(List<ReportedRun> runs) {

  /** Runs that a trend looks back over. */
  private static final int TREND = 12;

  /** Shares of rejected rows, and findings, of each return, with the night and the month before. */
  List<Overview.QualityLine> lines(List<Row> history) {
    List<Overview.QualityLine> lines = new ArrayList<>();
    if (history.size() <= runs.size()) {
      return lines;
    }
    for (ReportedRun run : runs) {
      List<Row> own =
          history.stream()
              .filter(row -> row.text("return_id").equals(run.returnId()))
              .filter(row -> !asAt(row).isAfter(run.record().asAt()))
              .toList();
      lines.add(
          quality(
              run,
              own,
              "Rows rejected",
              1,
              "%",
              row ->
                  row.count("rows_read") == 0
                      ? null
                      : Figures.share(row.count("rows_rejected"), row.count("rows_read"))));
      lines.add(
          quality(run, own, "Findings", 0, "", row -> BigDecimal.valueOf(row.count("findings"))));
      if (own.stream().anyMatch(row -> row.count("failed_checks") > 0)) {
        lines.add(
            quality(
                run,
                own,
                "Failed checks",
                0,
                "",
                row -> BigDecimal.valueOf(row.count("failed_checks"))));
      }
    }
    return lines;
  }

  private Overview.QualityLine quality(
      ReportedRun run,
      List<Row> own,
      String measure,
      int decimals,
      String unit,
      Function<Row, @Nullable BigDecimal> value) {
    Row now = own.get(own.size() - 1);
    LocalDate monthAgo = run.record().asAt().minusMonths(1);
    Optional<Row> night = own.size() < 2 ? Optional.empty() : Optional.of(own.get(own.size() - 2));
    Optional<Row> month =
        own.stream().filter(row -> !asAt(row).isAfter(monthAgo)).reduce((older, newer) -> newer);
    List<Row> trend = own.subList(Math.max(0, own.size() - TREND), own.size());
    List<@Nullable BigDecimal> values = new ArrayList<>();
    trend.forEach(row -> values.add(value.apply(row)));
    return new Overview.QualityLine(
        run.shortName(),
        measure,
        new Sparkline(
            "trend-" + run.returnId() + "-" + measure.toLowerCase(Locale.ROOT).replace(' ', '-'),
            run.shortName() + ", " + measure.toLowerCase(Locale.ROOT) + ", last runs",
            decimals,
            values),
        Figures.fixed(value.apply(now), decimals) + unit,
        before(night, value.apply(now), decimals, unit, value),
        before(month, value.apply(now), decimals, unit, value));
  }

  private static Overview.Before before(
      Optional<Row> earlier,
      @Nullable BigDecimal now,
      int decimals,
      String unit,
      Function<Row, @Nullable BigDecimal> value) {
    BigDecimal then = earlier.map(value).orElse(null);
    if (earlier.isEmpty() || then == null || now == null) {
      return Overview.Before.NONE;
    }
    BigDecimal change = now.subtract(then);
    return new Overview.Before(
        Figures.day(earlier.get().date("as_at")),
        Figures.fixed(then, decimals) + unit,
        change.signum() == 0 ? "no change" : Figures.change(change, decimals),
        change.signum() == 0 ? Tone.PLAIN : change.signum() > 0 ? Tone.WATCH : Tone.GOOD);
  }

  private static LocalDate asAt(Row row) {
    LocalDate day = row.date("as_at");
    if (day == null) {
      throw new IllegalStateException("A run has no as-at date");
    }
    return day;
  }
}
