package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
}
