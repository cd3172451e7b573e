package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The council beside England, its region and its neighbours, against printed reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AscofComparisonTest {

  private static final String HEADER =
      "year,ons_code,area,level,measure,disaggregation,measure_type,value\n";
  private static final String ENGLAND = "E92000001";
  private static final String NORTH_WEST = "E12000002";
  private static final String SEFTON = "E08000014";
  private static final String SOUTHAMPTON = "E06000045";

  @TempDir static Path folder;
  private AscofRun ascof = new AscofRun(Path.of("unused"));

  @BeforeAll
  void open() {
    ascof.close();
    ascof = new AscofRun(folder);
  }

  @AfterAll
  void close() {
    ascof.close();
  }

  private static String line(String year, String code, String level, String measure, String value) {
    return String.join(",", year, code, "", level, measure, "", "", value) + "\n";
  }

  private Map<String, NamedCsvRecord> comparison(String name, String year) {
    Map<String, NamedCsvRecord> lines = new LinkedHashMap<>();
    ascof
        .published(name, year, "comparison.csv")
        .forEach(
            line -> lines.put(line.getField("measure") + " " + line.getField("age_group"), line));
    return lines;
  }

  private static String arrow(String difference) {
    return switch (new BigDecimal(difference).signum()) {
      case 1 -> "up";
      case -1 -> "down";
      default -> "none";
    };
  }

  /** The printed table: 12 measures beside England, North West and the statistical neighbours. */
  @Test
  void theTableOfSeftonIsAsPrinted() {
    List<NamedCsvRecord> printed = AscofRun.rows("/ascof/sefton_table.csv");
    StringBuilder benchmarks = new StringBuilder(HEADER);
    for (NamedCsvRecord row : printed) {
      String measure = row.getField("measure");
      benchmarks.append(line("2021-22", ENGLAND, "England", measure, row.getField("england")));
      benchmarks.append(line("2021-22", NORTH_WEST, "Region", measure, row.getField("region")));
      // Two councils with that mean; the names of the real ones are not printed.
      // 99.3 less 97.4 is printed as 1.8: differences are of unrounded values.
      BigDecimal mean =
          new BigDecimal(measure.equals("1C1A") ? "97.42" : row.getField("neighbours"));
      benchmarks.append(
          line("2021-22", "E99000001", "Council", measure, mean.add(BigDecimal.ONE).toString()));
      benchmarks.append(
          line(
              "2021-22",
              "E99000002",
              "Council",
              measure,
              mean.subtract(BigDecimal.ONE).toString()));
      // From mental health data, so that the council has it as a published value only.
      if (List.of("1F", "1H").contains(measure)) {
        benchmarks.append(line("2022-23", SEFTON, "Council", measure, row.getField("sefton")));
      }
      benchmarks.append(line("2022-23", ENGLAND, "England", measure, "1"));
    }
    ascof
        .with("sefton", "benchmarks.csv", benchmarks.toString())
        .with(
            "sefton",
            "neighbours.csv",
            "ons_code,rank,neighbour_ons_code,neighbour_name\n"
                + "E08000014,1,E99000001,One\nE08000014,2,E99000002,Two\n"
                + "E08000026,1,E99000003,Of another council\n")
        .with("sefton", "ascof-cells.csv", AscofRun.text("/ascof/sefton_cells.csv"));

    assertThat(ascof.run("sefton", 2022, "317", Map.of("benchmark_year", "2021-22")).ending())
        .isEqualTo(RunResult.Ending.COMPLETED);

    Map<String, NamedCsvRecord> compared = comparison("sefton", "2022-23");
    List<String> found = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (NamedCsvRecord row : printed) {
      String measure = row.getField("measure");
      NamedCsvRecord line = Objects.requireNonNull(compared.get(measure + " Total"), measure);
      expected.add(measure + " " + row.getField("what_is_good") + " " + row.getField("sefton"));
      found.add(
          String.join(
              " ",
              measure,
              line.getField("what_is_good"),
              number(line.getField("value"), row.getField("sefton"))));
      for (String beside : List.of("england", "region", "neighbours")) {
        String difference = row.getField(beside + "_difference");
        expected.add(
            String.join(" ", measure, row.getField(beside), difference, arrow(difference)));
        found.add(
            String.join(
                " ",
                measure,
                number(line.getField(beside), row.getField(beside)),
                number(line.getField(beside + "_difference"), difference),
                line.getField(beside + "_arrow")));
      }
      assertThat(line.getField("benchmark_year")).isEqualTo("2021-22");
      assertThat(line.getField("neighbours_number")).isEqualTo("2");
    }
    assertThat(found).isEqualTo(expected).hasSize(48);
    assertThat(Objects.requireNonNull(compared.get("2A1 Total")).getField("england_judgement"))
        .isEqualTo("worse");
    assertThat(Objects.requireNonNull(compared.get("2A2 Total")).getField("region_judgement"))
        .isEqualTo("better");
    assertThat(Objects.requireNonNull(compared.get("1F Total")).getField("value_source"))
        .isEqualTo("published");
    assertThat(Objects.requireNonNull(compared.get("1C1A Total")).getField("value_source"))
        .isEqualTo("this run");
  }

  /** The same number, written as the report writes it. */
  private static String number(String value, String asPrinted) {
    return !value.isEmpty() && new BigDecimal(value).compareTo(new BigDecimal(asPrinted)) == 0
        ? asPrinted
        : value;
  }

  /** Eight measures against last year and England of 2021-22: 2 green, 4 amber, 2 red. */
  @Test
  void theSurveyOfSouthamptonIsColouredAsPrinted() {
    String[][] values = {
      // measure, last year, this year, England of 2021-22
      {"1A", "18.9", "18.3", "18.9"},
      {"1B", "79.0", "77.1", "76.9"},
      {"1I1", "39.6", "39.2", "40.6"},
      {"1J", "0.383", "0.388", "0.407"},
      {"3A", "66.6", "60.8", "63.9"},
      {"3D1", "64.5", "65.7", "64.6"},
      {"4A", "67.8", "68.2", "69.2"},
      {"4B", "88.4", "87.7", "85.6"},
    };
    StringBuilder benchmarks = new StringBuilder(HEADER);
    for (String[] row : values) {
      benchmarks.append(line("2021-22", SOUTHAMPTON, "Council", row[0], row[1]));
      benchmarks.append(line("2022-23", SOUTHAMPTON, "Council", row[0], row[2]));
      benchmarks.append(line("2021-22", ENGLAND, "England", row[0], row[3]));
    }
    ascof.with("southampton", "benchmarks.csv", benchmarks.toString());

    assertThat(ascof.run("southampton", 2022, "814", Map.of()).ending())
        .isEqualTo(RunResult.Ending.COMPLETED);

    Map<String, String> colours = new LinkedHashMap<>();
    comparison("southampton", "2022-23")
        .values()
        .forEach(
            line -> {
              if (!line.getField("rag").isEmpty()) {
                colours.put(line.getField("measure"), line.getField("rag"));
              }
            });
    assertThat(colours)
        .isEqualTo(
            Map.of(
                "1A", "red", "1B", "amber", "1I1", "amber", "1J", "amber", "3A", "red", "3D1",
                "green", "4A", "amber", "4B", "green"));
  }

  /**
   * A council that took over another, the year in which the codes changed, ranks and the survey.
   */
  @Test
  void ranksQuartersSeriesAndMarginsFollowTheRules() {
    ascof
        .sql
        .sql(
            """
            with taken as (
              insert into reference.benchmark_import (file, sha256)
              values ('imported.csv', 'x')
              returning import_id
            )
            insert into reference.benchmark (
              framework, code, age_group, year, ons_code, level, area, value, import_id
            )
            select 'F2023', code, 'Total', 2023, 'E92000001', 'England', 'England', value, import_id
            from taken
            cross join (values ('2D1', 10), ('4A', 71.1)) as given (code, value)
            """)
        .update();
    surveyOf("905", "2023-24");
    ascof
        .with(
            "rules",
            "benchmarks.csv",
            HEADER
                + line("2022-23", "E10000027", "Council", "2B1", "80.0")
                + line("2022-23", ENGLAND, "England", "2B1", "82.3")
                + line("2022-23", ENGLAND, "England", "1B", "77.2")
                + line("2022-23", ENGLAND, "England", "1J", "0.411")
                + line("2023-24", ENGLAND, "England", "1B", "0.417")
                + line("2023-24", ENGLAND, "England", "2D1", "83.8")
                + line("2023-24", "E06000022", "Council", "2D1", "90.0")
                + line("2023-24", "E06000023", "Council", "2D1", "85.0")
                + line("2023-24", "E06000024", "Council", "2D1", "80.0")
                + line("2023-24", "E06000053", "Council", "2D1", "100.0")
                + line("2023-24", SEFTON, "Council", "2D1", "70.0")
                + line("2023-24", ENGLAND, "England", "2C", "566.0")
                + line("2023-24", "E06000022", "Council", "2C", "500.0")
                + line("2023-24", "E06000023", "Council", "2C", "700.0")
                + line("2023-24", SEFTON, "Council", "2C", "612.0")
                + line("2024-25", ENGLAND, "England", "2D1", "1"))
        .with(
            "rules",
            "neighbours.csv",
            "ons_code,rank,neighbour_ons_code\nE06000066,1,E06000022\nE06000066,2,E06000023\n"
                + "E06000066,3,E08000014\nE06000066,4,E06000052\n")
        .with(
            "rules",
            "ascof-cells.csv",
            "table,row,column,value\nSTS004-1,at_home_91_days,total,17\n"
                + "STS004-1,discharges,total,20\n"
                + AscofRun.text("/ascof/sefton_cells.csv")
                    .lines()
                    .filter(cell -> cell.matches("(STS00[12]|LTS002|external).*"))
                    .reduce("", (all, cell) -> all + cell + "\n"));

    assertThat(ascof.run("rules", 2023, "905", Map.of("neighbours", "median")).ending())
        .isEqualTo(RunResult.Ending.COMPLETED);

    Map<String, NamedCsvRecord> compared = comparison("rules", "2023-24");
    assertFields(
        compared.get("2D1 Total"),
        "value 85.0, value_source this run, previous_value 80.0, previous_year 2022-23, trend up,"
            + " benchmark_year 2023-24, england 83.8, region , neighbours 85.0, neighbours_number 3,"
            + " neighbours_arrow none, neighbours_judgement same, region_rank 3, region_councils 5,"
            + " region_quartile 3, england_rank 3, england_councils 6, england_quartile 2,"
            + " england_median 85.0, england_best_quarter 90.0, england_worst_quarter 80.0, break ");
    assertFields(
        compared.get("2C Total"),
        "what_is_good Low, value 612.0, england_difference 46.0, england_arrow up,"
            + " england_judgement worse, england_rank 2, england_councils 4, england_quartile 2,"
            + " england_median 612.0, england_best_quarter 556.0, england_worst_quarter 656.0,"
            + " region_rank 2, region_councils 3, region_median 600.0");
    assertFields(
        compared.get("4A Total"),
        "value 72.3, lower 68.2, upper 76.5, england 71.1, england_difference 1.2, rag amber");
    assertThat(
            ascof
                .sql
                .sql(
                    "select range_low || ' to ' || range_high from returns.ascof_comparison"
                        + " where measure = '2D1'")
                .query(String.class)
                .list())
        .as("without the Isles of Scilly")
        .contains("70.0 to 90.0");
    List<String> series =
        ascof.published("rules", "2023-24", "series.csv").stream()
            .filter(row -> List.of("1B", "3A", "2D1").contains(row.getField("measure")))
            .filter(row -> List.of("council", "england").contains(row.getField("kind")))
            .map(
                row ->
                    String.join(
                        " ",
                        row.getField("measure"),
                        row.getField("kind"),
                        row.getField("year"),
                        row.getField("value"),
                        row.getField("measure_then"),
                        row.getField("source")))
            .toList();
    assertThat(series)
        .containsExactly(
            "1B council 2023-24 0.421 1B this run",
            "1B england 2022-23 0.411 1J published",
            "1B england 2023-24 0.417 1B published",
            "2D1 council 2022-23 80.0 2B1 published",
            "2D1 council 2023-24 85.0 2D1 this run",
            "2D1 england 2022-23 82.3 2B1 published",
            "2D1 england 2023-24 83.8 2D1 published",
            "3A england 2022-23 77.2 1B published");
    assertThat(ascof.published("rules", "2023-24", "measures.csv"))
        .filteredOn(row -> List.of("1A", "1B", "4A").contains(row.getField("measure")))
        .extracting(
            row ->
                String.join(
                    ",",
                    row.getField("method"),
                    row.getField("measure"),
                    row.getField("group"),
                    row.getField("age_band"),
                    row.getField("value"),
                    row.getField("lower"),
                    row.getField("upper"),
                    row.getField("status")))
        .containsExactly(
            ",1A,,,,,,not available: ASCS",
            "ASCS,1B,,,0.421,0.401,0.441,",
            "ASCS,4A,,,72.3,68.2,76.5,",
            "ASCS,4A,,65 and above,74.0,69.0,79.0,");
  }

  private static void assertFields(@Nullable NamedCsvRecord line, String expected) {
    assertThat(line).isNotNull();
    if (line == null) {
      return;
    }
    String found =
        List.of(expected.split(", ?", -1)).stream()
            .map(field -> field.strip().split(" ", 2)[0])
            .map(field -> field + " " + line.getField(field))
            .reduce((before, after) -> before + ", " + after)
            .orElse("");
    assertThat(found).isEqualTo(expected);
  }

  /** A complete run of the survey, as far as its measures are read. */
  private void surveyOf(String council, String year) {
    Integer run =
        ascof
            .sql
            .sql(
                """
                insert into audit.run (
                  run_key, return_id, year, council, as_at, input_sha256, settings, status
                )
                values ('survey', 'ascs', :year, :council, date '2024-05-01', 'x', '{}', 'completed')
                returning run_id
                """)
            .param("year", year)
            .param("council", council)
            .query(Integer.class)
            .single();
    ascof.sql.sql("select audit.open_run(:run)").param("run", run).query((row, n) -> n).list();
    ascof
        .sql
        .sql(
            """
            insert into extract.ascs_measure (
              run_id, geography, whole, measure, split, split_value, numerator, denominator, outcome,
              margin_of_error, base
            )
            values
              (:run, '905', true, '4A', 'total', 1, 723.4, 1000, 72.34, 4.16, 400),
              (:run, '905', true, '4A', 'age', 2, 444, 600, 74, 5, 250),
              (:run, '905', true, '1J', 'total', 1, 421, 1000, 0.421, 0.02, 400),
              (:run, '905', true, '1A', 'total', 1, null, null, null, null, 0)
            """)
        .param("run", run)
        .update();
  }

  /** The official time series as a whole, where it lies beside the project. */
  @Test
  void theOfficialTimeSeriesGivesTheFiguresPrintedInReports() throws IOException {
    Path official = Path.of("..", "shared", "domain", "ascof", "benchmarks.csv");
    assumeThat(official)
        .as("the official time series is not beside the project: not compared with it")
        .exists();
    ImportOfList.Outcomes taken =
        new ImportOfList(ascof.database)
            .take(
                official,
                AscofRun.ascof().imports().get(0).extract(),
                "ascof/import-benchmarks",
                JobFile.read("ascof", Path.of("no-such-folder"))
                    .settings(2025, null, LocalDate.of(2026, 5, 1), Map.of(), Set.of()));
    assertThat(taken.read()).isEqualTo(25_651);
    assertThat(taken.rejected()).isEmpty();

    // Every figure of the sample is printed in a report.
    Map<String, BigDecimal> imported = new HashMap<>();
    ascof
        .sql
        .sql(
            "select returns.year_name(year) || ' ' || ons_code || ' ' || code, value from reference.benchmark")
        .query((row, n) -> imported.put(row.getString(1), row.getBigDecimal(2)))
        .list();
    try (CsvReader<NamedCsvRecord> sample =
        CsvReader.builder()
            .ofNamedCsvRecord(Path.of("input-samples", "ascof", "benchmarks_sample.csv"))) {
      for (NamedCsvRecord row : sample) {
        String key =
            row.getField("year") + " " + row.getField("ons_code") + " " + row.getField("measure");
        assertThat(imported.get(key)).as(key).isEqualByComparingTo(row.getField("value"));
      }
    }

    ascof.with("coventry", "ascof-cells.csv", "table,row,column,value\n");
    assertThat(ascof.run("coventry", 2022, "407", Map.of("benchmark_year", "2021-22")).ending())
        .isEqualTo(RunResult.Ending.COMPLETED);
    Map<String, NamedCsvRecord> compared = comparison("coventry", "2022-23");
    assertFields(compared.get("2A1 Total"), "value 25.9, region_name West Midlands, region 15.2");
    assertFields(compared.get("2A2 Total"), "value 727.6, region 579.5, region_judgement worse");
    assertFields(compared.get("2B1 Total"), "value 81.1, region 81.2, region_difference -0.1");
    assertFields(compared.get("1E Total"), "region 3.3");
    assertThat(compared.values())
        .allSatisfy(
            row ->
                assertThat(Integer.parseInt(row.getField("england_councils"))).isBetween(146, 152));
  }
}
