package org.ascreturns.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascreturns.build.Layout;
import org.ascreturns.report.chart.BarChart;
import org.ascreturns.report.chart.ColumnChart;
import org.ascreturns.report.chart.LineChart;
import org.ascreturns.report.chart.Sparkline;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Numbers, what is held back, and where the marks of a chart stand. */
class ReportPartsTest {

  private static BigDecimal of(String number) {
    return new BigDecimal(number);
  }

  @Test
  void numbersAreWrittenAsInEngland() {
    assertThat(Figures.whole(1_234_567)).isEqualTo("1,234,567");
    assertThat(Figures.fixed(of("0.05"), 1)).isEqualTo("0.1");
    assertThat(Figures.fixed(of("-0.04"), 1)).isEqualTo("0.0");
    assertThat(Figures.exact(of("12.50"))).isEqualTo("12.50");
    assertThat(Figures.plain(of("12.50"))).isEqualTo("12.5");
    assertThat(Figures.change(of("1.45"), 1)).isEqualTo("+1.5");
    assertThat(Figures.change(of("-27.5"), 1)).isEqualTo("-27.5");
    assertThat(Figures.change(of("0.04"), 1)).isEqualTo("0.0");
    assertThat(Figures.percent(1, 3)).isEqualTo("33.3%");
    assertThat(Figures.percent(1, 0)).isEmpty();
    assertThat(Figures.fixed(null, 1)).isEmpty();
  }

  @Test
  void thePublicSeesCountsToTheNearestFiveAndNoSmallOnes() {
    assertThat(Disclosure.PUBLIC.count(0)).isEqualTo("[c]");
    assertThat(Disclosure.PUBLIC.count(1)).isEqualTo("[c]");
    assertThat(Disclosure.PUBLIC.count(4)).isEqualTo("[c]");
    assertThat(Disclosure.PUBLIC.count(5)).isEqualTo("5");
    assertThat(Disclosure.PUBLIC.count(7)).isEqualTo("5");
    assertThat(Disclosure.PUBLIC.count(8)).isEqualTo("10");
    assertThat(Disclosure.PUBLIC.count(1_232)).isEqualTo("1,230");
    assertThat(Disclosure.PUBLIC.count(null)).isEmpty();
    assertThat(Disclosure.PUBLIC.charted(of("3"))).isNull();
    assertThat(Disclosure.PUBLIC.value(of("75"), 1, of("3"), of("4"))).isEqualTo("[c]");
    assertThat(Disclosure.PUBLIC.value(of("75"), 1, of("30"), of("4"))).isEqualTo("[c]");
    assertThat(Disclosure.PUBLIC.value(of("75"), 1, of("30"), of("40"))).isEqualTo("75.0");
    assertThat(Disclosure.EXACT.count(3)).isEqualTo("3");
    assertThat(Disclosure.EXACT.value(of("75"), 1, of("3"), of("4"))).isEqualTo("75.0");
  }

  @Test
  void thePublicSeesPercentagesAndRatesAsWholeNumbersOfExactCounts() {
    Map<String, @Nullable BigDecimal> cells = new HashMap<>();
    cells.put(CellTable.key("completed_total", "value"), of("95"));
    cells.put(CellTable.key("completed_granted", "value"), of("47"));
    cells.put(CellTable.key("completed_granted_pct", "value"), of("49.5"));
    cells.put(CellTable.key("completed_not_granted", "value"), of("48"));
    cells.put(CellTable.key("completed_not_granted_pct", "value"), of("50.5"));
    cells.put(CellTable.key("completed_rate_per_100k", "value"), of("47.5"));
    cells.put(CellTable.key("completed_over_one_year", "value"), of("3"));
    cells.put(CellTable.key("completed_over_one_year_pct", "value"), of("3.2"));
    cells.put(CellTable.key("standard_completed", "value"), of("40"));
    cells.put(CellTable.key("standard_within_21_days", "value"), of("38"));
    cells.put(CellTable.key("standard_within_21_days_pct", "value"), of("95.0"));
    cells.put(CellTable.key("duration_mean_days", "value"), of("64.1"));
    cells.put(CellTable.key("not_completed_end", "value"), of("4"));
    cells.put(CellTable.key("months_to_clear", "value"), of("0.5"));

    assertThat(shown("DOLS-T01", cells, Disclosure.PUBLIC))
        .containsEntry("completed_granted", List.of("45"))
        .as("47 / 95 = 49.47 %, which is 49 and not 49.5 rounded again")
        .containsEntry("completed_granted_pct", List.of("49"))
        .containsEntry("completed_not_granted_pct", List.of("51"))
        .containsEntry("completed_rate_per_100k", List.of("48"))
        .as("the share of a count that is held back")
        .containsEntry("completed_over_one_year_pct", List.of("[c]"))
        .as("2 are left over")
        .containsEntry("standard_within_21_days_pct", List.of("[c]"))
        .containsEntry("duration_mean_days", List.of("64.1"))
        .containsEntry("months_to_clear", List.of("[c]"));
    assertThat(shown("DOLS-T01", cells, Disclosure.EXACT))
        .containsEntry("completed_granted_pct", List.of("49.5"))
        .containsEntry("completed_over_one_year_pct", List.of("3.2"));
  }

  @Test
  void thePublicSeesNoMeanOfAFewAndSharesOfATotalInAnotherRow() {
    Map<String, @Nullable BigDecimal> days = new HashMap<>();
    days.put(CellTable.key("total", "standard"), of("4"));
    days.put(CellTable.key("total", "urgent"), of("50"));
    days.put(CellTable.key("mean_days", "standard"), of("20.5"));
    days.put(CellTable.key("mean_days", "urgent"), of("30.5"));
    Map<String, @Nullable BigDecimal> groups = new HashMap<>();
    groups.put(CellTable.key("white", "people"), of("47"));
    groups.put(CellTable.key("white", "pct"), of("49.5"));
    groups.put(CellTable.key("asian", "people"), of("4"));
    groups.put(CellTable.key("asian", "pct"), of("4.2"));
    groups.put(CellTable.key("total", "people"), of("95"));
    groups.put(CellTable.key("total", "pct"), of("100.0"));

    assertThat(shown("DOLS-T11", days, Disclosure.PUBLIC))
        .containsEntry("mean_days", List.of("[c]", "30.5", ""));
    assertThat(shown("DOLS-T05", groups, Disclosure.PUBLIC))
        .containsEntry("white", List.of("45", "49"))
        .containsEntry("asian", List.of("[c]", "[c]"))
        .containsEntry("total", List.of("95", "100"));
  }

  private static Map<String, List<String>> shown(
      String table, Map<String, @Nullable BigDecimal> cells, Disclosure disclosure) {
    Layout.Table layout =
        Layout.of("dols").tables().stream()
            .filter(one -> one.id().equals(table))
            .findFirst()
            .orElseThrow();
    return new CellTable(layout, cells, Set.of(), disclosure)
        .parts().stream()
            .flatMap(part -> part.lines().stream())
            .collect(
                Collectors.toMap(
                    ReturnTables.Line::key,
                    row -> row.cells().stream().map(ReturnTables.Cell::words).toList()));
  }

  @Test
  void personalValuesAreNotShown() {
    assertThat(PersonalValue.shown("NHS_Number", "123")).isEqualTo("not shown");
    assertThat(PersonalValue.shown("Date_of_Birth", "01/02/1940")).isEqualTo("not shown");
    assertThat(PersonalValue.shown("date_of_death", "2025-06-01")).isEqualTo("not shown");
    assertThat(PersonalValue.shown("Postcode", "X")).isEqualTo("not shown");
    assertThat(PersonalValue.shown("Gender", "999 000 0018")).isEqualTo("not shown");
    assertThat(PersonalValue.shown("Gender", "lives at sw1a 2aa")).isEqualTo("not shown");
    assertThat(PersonalValue.shown("Gender", "Femail")).isEqualTo("Femail");
    assertThat(PersonalValue.shown("Event_End_Date", "01/02/2025")).isEqualTo("01/02/2025");
    assertThat(PersonalValue.shown("NHS_Number", " ")).isEmpty();
    // Ten digits are an NHS number by their last; the council's own may have ten too.
    assertThat(PersonalValue.reference("9990000018")).isEqualTo("not shown");
    assertThat(PersonalValue.reference("9990000019")).isEqualTo("9990000019");
    assertThat(PersonalValue.reference("A100041")).isEqualTo("A100041");
  }

  @Test
  void aLineHasAGapWhereThereIsNoValueAndWhereItBreaks() {
    LineChart chart =
        new LineChart(
            "c",
            "t",
            "d",
            "%",
            1,
            List.of("2020-21", "2021-22", "2022-23", "2023-24", "2024-25"),
            List.of(
                new LineChart.Series(
                    "own", Arrays.asList(of("10"), of("20"), null, of("20"), of("30"))),
                new LineChart.Series(
                    "England", List.of(of("10"), of("10"), of("10"), of("10"), of("10")))),
            of("25"),
            List.of("2024-25"));

    assertThat(chart.drawn().get(0).paths()).hasSize(1);
    assertThat(chart.drawn().get(0).dots()).hasSize(4);
    assertThat(chart.drawn().get(1).paths())
        .singleElement()
        .satisfies(path -> assertThat(path.split(" ")).hasSize(4));
    assertThat(chart.ticks())
        .extracting(LineChart.Tick::words)
        .startsWith("0", "10")
        .endsWith("30");
    assertThat(chart.breakMarks()).extracting(LineChart.Tick::words).containsExactly("2024-25");
    assertThat(chart.targetWords()).isEqualTo("25.0%");
    assertThat(chart.drawn().get(0).dots().get(0).words()).isEqualTo("own, 2020-21: 10.0%");
    assertThat(Double.parseDouble(chart.drawn().get(0).dots().get(1).y()))
        .isLessThan(Double.parseDouble(chart.drawn().get(0).dots().get(0).y()));
  }

  @Test
  void aChartWithoutFiguresIsEmptyAndOneOfTheWrongLengthIsRefused() {
    List<BigDecimal> none = Arrays.asList(null, null);
    assertThat(
            new LineChart(
                    "c",
                    "t",
                    "d",
                    "",
                    0,
                    List.of("a", "b"),
                    List.of(new LineChart.Series("own", none)),
                    null,
                    List.of())
                .isEmpty())
        .isTrue();
    assertThatThrownBy(
            () ->
                new ColumnChart(
                    "c",
                    "t",
                    "d",
                    "",
                    0,
                    List.of("a"),
                    List.of(new ColumnChart.PartOf("own", none)),
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Sparkline("s", "t", 0, none).isEmpty()).isTrue();
  }

  @Test
  void barsBeginAtNoughtAlsoBelowIt() {
    BarChart chart =
        new BarChart(
            "c",
            "t",
            "d",
            "Council",
            "Change",
            "",
            1,
            List.of(
                new BarChart.Bar("Up", of("10"), true),
                new BarChart.Bar("Down", of("-10"), false),
                new BarChart.Bar("Nothing known", null, false)),
            List.of(new BarChart.Reference("England", of("5"))));

    BarChart.Drawn up = chart.drawn().get(0);
    BarChart.Drawn down = chart.drawn().get(1);
    assertThat(Double.parseDouble(up.width())).isEqualTo(Double.parseDouble(down.width()));
    assertThat(Double.parseDouble(down.x()) + Double.parseDouble(down.width()))
        .isEqualTo(Double.parseDouble(up.x()));
    assertThat(chart.drawn().get(2).words()).isEqualTo("no figure");
    assertThat(chart.lines()).extracting(BarChart.Line::words).containsExactly("5.0");
  }

  @Test
  void columnsStandOnTopOfEachOther() {
    ColumnChart chart =
        new ColumnChart(
            "c",
            "t",
            "d",
            "",
            0,
            List.of("April"),
            List.of(
                new ColumnChart.PartOf("under", List.of(of("30"))),
                new ColumnChart.PartOf("over", List.of(of("10")))),
            List.of());

    List<ColumnChart.Box> boxes = chart.boxes();
    assertThat(boxes).hasSize(2);
    assertThat(Double.parseDouble(boxes.get(1).y()) + Double.parseDouble(boxes.get(1).height()))
        .isEqualTo(Double.parseDouble(boxes.get(0).y()));
    assertThat(boxes.get(0).words()).isEqualTo("April, under: 30");
  }

  @Test
  void aSparklineEndsInItsLastValue() {
    Sparkline line =
        new Sparkline("s", "t", 1, Arrays.asList(of("1"), null, of("3"), of("2"), null));

    assertThat(line.paths()).hasSize(1);
    assertThat(line.description()).isEqualTo("1.0, none, 3.0, 2.0, none");
    assertThat(line.end().words()).isEqualTo("13");
  }
}
