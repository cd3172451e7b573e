package org.ascreturns.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cells beside their earlier values, on small tables made up for it. */
class ComparisonsTest {

  private static final Tolerances TEN = new Tolerances(BigDecimal.TEN, Map.of(), 1);

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient sql = JdbcClient.create(database);
  private final List<CellValue> before = new ArrayList<>();
  private int cells;

  private void run(int runId) {
    sql.sql(
            """
            insert into audit.run (
              run_key, return_id, year, council, as_at, input_sha256, settings, status
            )
            values ('run', 'salt', '2025-26', '999', '2026-04-15', '', '{}', 'completed')
            """)
        .update();
    assertThat(sql.sql("select max(run_id) from audit.run").query(Integer.class).single())
        .isEqualTo(runId);
  }

  /** A cell of run 1, in the order in which cells are added. */
  private void now(String table, String row, @Nullable BigDecimal value) {
    cells++;
    sql.sql(
            """
            insert into returns.layout_cell
            values (1, :table, :at, :row, :at, false, true, 'c', 0, false, true, true)
            """)
        .param("table", table)
        .param("row", row)
        .param("at", cells)
        .update();
    sql.sql("insert into returns.cell values (1, :table, :row, 'c', :value)")
        .param("table", table)
        .param("row", row)
        .param("value", value)
        .update();
  }

  private void earlier(String table, String row, @Nullable BigDecimal value) {
    before.add(new CellValue(table, row, "c", value));
  }

  private void beside(
      String table, String row, @Nullable BigDecimal earlier, @Nullable BigDecimal now) {
    now(table, row, now);
    earlier(table, row, earlier);
  }

  private Comparison compare(Tolerances tolerances) {
    return new Comparisons(database).compare(1, new Earlier.Given(before, "cells.csv"), tolerances);
  }

  private List<String> told(Tolerances tolerances) {
    return compare(tolerances).lines().stream()
        .map(
            line ->
                String.join(
                    " ",
                    line.table(),
                    line.row(),
                    line.result().name(),
                    Objects.toString(line.difference()),
                    Objects.toString(line.percent())))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 110, WITHIN, 10, 10.0",
    "100, 111, OUTSIDE, 11, 11.0",
    "100, 90, WITHIN, -10, -10.0",
    "100, 89, OUTSIDE, -11, -11.0",
    "1000, 1100, WITHIN, 100, 10.0",
    "1000, 1101, OUTSIDE, 101, 10.1",
    "7, 7, SAME, 0, 0.0",
    "0, 0, SAME, 0,",
    "0, 1, OUTSIDE, 1,",
    "1, 0, OUTSIDE, -1, -100.0",
    "3, 4, OUTSIDE, 1, 33.3",
    // 1 of 16 is 6.25 percent, half away from zero.
    "16, 17, WITHIN, 1, 6.3",
    "16, 15, WITHIN, -1, -6.3",
    "100, , ONE_SIDE, ,",
    ", 100, ONE_SIDE, ,"
  })
  void aCellIsOutsideWhenItChangesByMoreThanTheTolerance(
      @Nullable BigDecimal earlier,
      @Nullable BigDecimal now,
      Variance.Result result,
      @Nullable BigDecimal difference,
      @Nullable BigDecimal percent) {
    run(1);
    beside("T-1", "r", earlier, now);

    assertThat(compare(TEN).lines())
        .containsExactly(
            new Variance(
                "T-1", "r", "c", now, earlier, difference, percent, BigDecimal.TEN, result, ""));
  }

  @Test
  void cellsOutsideComeFirstAndEachGroupIsInTheOrderOfTheLayout() {
    run(1);
    beside("B-1", "same", new BigDecimal("5"), new BigDecimal("5"));
    beside("B-1", "within", new BigDecimal("100"), new BigDecimal("101"));
    beside("B-1", "outside", new BigDecimal("100"), new BigDecimal("200"));
    beside("A-1", "blank", new BigDecimal("5"), null);
    beside("A-1", "outside", new BigDecimal("100"), new BigDecimal("10"));
    beside("A-1", "both blank", null, null);
    now("A-1", "new", new BigDecimal("3"));
    earlier("Z-1", "gone", new BigDecimal("4"));
    earlier("Z-1", "gone and blank", null);

    assertThat(told(TEN))
        .containsExactly(
            "B-1 outside OUTSIDE 100 100.0",
            "A-1 outside OUTSIDE -90 -90.0",
            "B-1 within WITHIN 1 1.0",
            "B-1 same SAME 0 0.0",
            "A-1 blank ONE_SIDE null null",
            "A-1 new ONE_SIDE null null",
            "Z-1 gone ONE_SIDE null null");
  }

  @Test
  void aTableCanHaveItsOwnToleranceAndSoCanAMeasure() {
    run(1);
    beside("STS001-1a", "r", new BigDecimal("100"), new BigDecimal("115"));
    beside("STS001-1b", "r", new BigDecimal("100"), new BigDecimal("115"));
    beside("STS0010-1", "r", new BigDecimal("100"), new BigDecimal("115"));
    beside("LTS001a-1a", "r", new BigDecimal("100"), new BigDecimal("115"));

    Tolerances own =
        new Tolerances(
            new BigDecimal("14.9"),
            Map.of(
                "STS001", new BigDecimal(15),
                "STS001-1b", new BigDecimal("2.5"),
                "LTS001a-1a", new BigDecimal(20)),
            1);

    assertThat(compare(own).lines())
        .extracting(line -> line.table() + " " + line.tolerance() + " " + line.result())
        .containsExactly(
            "STS001-1b 2.5 OUTSIDE",
            "STS0010-1 14.9 OUTSIDE",
            "STS001-1a 15 WITHIN",
            "LTS001a-1a 20 WITHIN");
  }

  @Test
  void aChangeSmallerThanTheSmallestIsNeverOutside() {
    run(1);
    beside("T-1", "five", new BigDecimal("2"), new BigDecimal("7"));
    beside("T-1", "four", new BigDecimal("2"), new BigDecimal("6"));
    beside("T-1", "from nothing", new BigDecimal("0"), new BigDecimal("4"));

    assertThat(told(new Tolerances(BigDecimal.TEN, Map.of(), 5)))
        .containsExactly(
            "T-1 five OUTSIDE 5 250.0",
            "T-1 four WITHIN 4 200.0",
            "T-1 from nothing WITHIN 4 null");
  }

  @Test
  void anotherRunAndAFileThatWasKeptGiveTheSame() {
    run(1);
    run(2);
    beside("T-1", "r", new BigDecimal("100"), new BigDecimal("120"));
    beside("T-1", "blank", null, new BigDecimal("120"));
    sql.sql("insert into returns.cell values (2, 'T-1', 'r', 'c', 100)").update();
    sql.sql("insert into returns.cell values (2, 'T-1', 'blank', 'c', null)").update();
    Comparisons comparisons = new Comparisons(database);
    comparisons.keep(1, "cells.csv, 2024-25", "digest", before);
    comparisons.keep(2, "the same under another name", "digest", before);

    List<Variance> expected = compare(TEN).lines();
    assertThat(expected).hasSize(2);
    assertThat(comparisons.compare(1, new Earlier.OfRun(2, "run 2"), TEN).lines())
        .isEqualTo(expected);
    Earlier file = comparisons.file(1).orElseThrow();
    assertThat(comparisons.compare(1, file, TEN))
        .isEqualTo(new Comparison("cells.csv, 2024-25", expected));
    assertThat(comparisons.file(3)).isEmpty();
  }

  @Test
  void explanationsStandBesideTheirCellsAndAreInert() {
    run(1);
    beside("T-1", "r", new BigDecimal("100"), new BigDecimal("120"));
    beside("T-1", "s", new BigDecimal("100"), new BigDecimal("100"));
    new Comparisons(database)
        .keep(
            1,
            List.of(
                new Explanation("T-1", "r", "c", "=Two homes opened"),
                new Explanation("T-1", "s", "c", "Nothing to say")));

    assertThat(compare(TEN).lines())
        .extracting(Variance::explanation)
        .containsExactly("'=Two homes opened", "Nothing to say");
  }

  @Test
  void tolerancesOfTheJobMustBeOfTablesOfTheReturn() {
    assertThat(Tolerances.of(settings(Map.of("LTS001b", 5)), Layout.of("salt")).ofTables())
        .containsExactly(Map.entry("LTS001b", new BigDecimal(5)));
    assertThatThrownBy(() -> Tolerances.of(settings(Map.of("LTS9", 5)), Layout.of("salt")))
        .hasMessageContaining("tolerance_of_tables: there is no table LTS9 in this return");
    for (Object wrong : List.of("much", -1)) {
      assertThatThrownBy(() -> Tolerances.of(settings(Map.of("STS001", wrong)), Layout.of("salt")))
          .hasMessageContaining("the tolerance of STS001 must be a number such as 10");
    }
  }

  private static Settings settings(Map<String, Object> tolerances) {
    return new Settings(
        "salt",
        2025,
        "999",
        LocalDate.of(2026, 4, 15),
        Map.of(
            "compare_tolerance_percent", 10,
            "compare_smallest_difference", 1,
            "compare_tolerance_of_tables", tolerances),
        Map.of(),
        Map.of(),
        BigDecimal.TEN);
  }
}
