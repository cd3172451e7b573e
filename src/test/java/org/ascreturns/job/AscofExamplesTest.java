package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of the ASCOF specification, cell for cell, each through a whole run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AscofExamplesTest {

  private static final List<String> EXAMPLES = List.of("2a", "2b2c", "2d", "2e", "3d");
  private static final Map<String, String> CODES =
      Map.of("2E LD", "2ELD", "2D part 1", "2DP1", "2D part 2", "2DP2");

  @TempDir static Path folder;
  private AscofRun ascof = new AscofRun(Path.of("unused"));
  private final Map<String, Map<String, String>> measures = new HashMap<>();
  private final Map<String, Map<String, String>> cells = new HashMap<>();

  @BeforeAll
  void run() {
    ascof.close();
    ascof = new AscofRun(folder);
    Map<String, String> nhsNumbers = nhsNumbers();
    EXAMPLES.forEach(name -> ascof.withExample(name, name.equals("2d") ? nhsNumbers : Map.of()));
    ascof.with(
        "2b2c",
        "population.csv",
        "ons_code,year,age_band,persons\n999,2024,18-64,120000\n999,2024,65+,40000\n");
    String stays = AscofRun.text("/ascof/examples/ascof_2d_hospital_spells.csv");
    for (Map.Entry<String, String> person : nhsNumbers.entrySet()) {
      stays = stays.replace("," + person.getKey() + ",", "," + person.getValue() + ",");
    }
    ascof.with("2d", "hospital_spells.csv", stays);
    giveSafeguarding();
    for (String name : EXAMPLES) {
      RunResult result = ascof.run(name, 2024, Map.of("nhs_method", "true"));
      assertThat(result.ending()).as(name + result.message()).isEqualTo(RunResult.Ending.COMPLETED);
      measures.put(name, ascof.measures(name, "2024-25", "DHSC"));
      cells.put(name, ascof.cells(name, "2024-25"));
    }
  }

  /** Before 2024-25 from cells: the same ones in the framework of 2014 and in that of 2023. */
  @ParameterizedTest
  @CsvSource({"2022, 2022-23, 0", "2023, 2023-24, 1"})
  void measuresBefore2024AreMadeFromCells(int year, String yearName, int framework) {
    String cells = AscofRun.text("/ascof/examples/salt_cells.csv");
    boolean blank = year == 2023;
    if (blank) {
      // As the SALT of this program has it: an early end of a service cannot be told.
      cells = cells.replaceAll("(?m)^(STS002b-5,.*,)[0-9]+", "$1");
    }
    String name = "salt " + yearName;
    ascof.with(name, "ascof-cells.csv", cells);

    assertThat(ascof.run(name, year, Map.of()).ending()).isEqualTo(RunResult.Ending.COMPLETED);

    Map<String, String> expected = new TreeMap<>();
    for (NamedCsvRecord line : AscofRun.rows("/ascof/examples/expected_salt_measures.csv")) {
      List<String> codes = List.of(line.getField("codes").split("/", -1));
      boolean onlyOfOne = codes.size() == 1;
      if (!onlyOfOne || codes.get(0).equals(framework == 0 ? "1E" : "4B_F2023")) {
        expected.put(
            codes.get(onlyOfOne ? 0 : framework).replace("_F2023", ""),
            String.join(
                ",",
                line.getField("numerator"),
                line.getField("denominator"),
                line.getField("outcome")));
      }
    }
    if (blank) {
      expected.put("2C", "268,48250,555.4");
    }
    Map<String, String> found = new TreeMap<>();
    ascof
        .measures(name, yearName, year == 2022 ? "SALT" : "SALT|")
        .forEach(
            (key, value) -> {
              if (!value.equals(",,")) {
                found.put(key.replaceFirst(",.*", ""), value);
              }
            });
    assertThat(found).isEqualTo(expected);
    assertThat(ascof.published(name, yearName, "measures.csv"))
        .filteredOn(line -> found.containsKey(line.getField("measure")))
        .extracting(line -> line.getField("measure") + " " + line.getField("status"))
        .filteredOn(line -> !line.endsWith(" "))
        .isEqualTo(
            blank
                ? List.of(
                    "2B blank, counted as 0: SALT STS002b-5",
                    "2C blank, counted as 0: SALT STS002b-5")
                : List.of());
  }

  @AfterAll
  void close() {
    ascof.close();
  }

  /** Numbers of the test range with their check digit, for the people of 2D. */
  private static Map<String, String> nhsNumbers() {
    Map<String, String> numbers = new HashMap<>();
    int next = 1;
    for (NamedCsvRecord person : AscofRun.rows("/ascof/examples/ascof_2d_persons.csv")) {
      String number = "";
      while (number.isEmpty()) {
        String nine = String.format("999%06d", next++);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
          sum += (nine.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        number = check == 10 ? "" : nine + check;
      }
      numbers.put(person.getField("person_id"), number);
    }
    return numbers;
  }

  private Map<String, String> measuresOf(String measure) {
    String example =
        EXAMPLES.stream()
            .filter(
                name -> name.contains(measure.substring(0, 2).toLowerCase(java.util.Locale.ROOT)))
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(measures.get(example));
  }

  @Test
  void everyMeasureIsThatOfTheExample() {
    Map<String, String> expected = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (NamedCsvRecord line : AscofRun.rows("/ascof/examples/expected_measures.csv")) {
      if (!line.getField("outcome").isEmpty()) {
        String code = CODES.getOrDefault(line.getField("measure"), line.getField("measure"));
        String key = String.join(",", code, line.getField("group"), line.getField("age_band"));
        expected.put(
            key,
            String.join(
                ",",
                line.getField("numerator"),
                line.getField("denominator"),
                line.getField("outcome")));
        found.put(key, measuresOf(code).getOrDefault(key, "no line"));
      }
    }
    assertThat(expected).hasSize(32);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void whatTheExampleCountsBesideIsInTheCells() {
    assertThat(cells.get("2e"))
        .containsEntry("2E-status learning_disability people", "2")
        .containsEntry("2E-status all_reasons people", "3");
    assertThat(cells.get("3d"))
        .containsEntry("3D-clients unknown_mechanism people", "2")
        .containsEntry("3D-carers unknown_mechanism people", "1");
    assertThat(cells.get("2d"))
        .containsEntry("2D-outcomes died clusters", "1")
        .containsEntry("2D-outcomes readmitted clusters", "1")
        .containsEntry("2D-outcomes entered_care clusters", "1")
        .containsEntry("2D-outcomes none clusters", "5");
  }

  /** A run of another return, as this database keeps it. */
  private void giveSafeguarding() {
    ascof
        .sql
        .sql(
            """
            insert into audit.run (
              run_key, return_id, year, council, as_at, input_sha256, settings, status, finished_at
            )
            values ('sac', 'sac', '2024-25', '999', '2025-05-01', '', '{}', 'completed', now())
            """)
        .update();
    int place = 0;
    for (Map.Entry<String, Integer> cell :
        Map.of("remained", 12, "reduced", 70, "removed", 38).entrySet()) {
      ascof
          .sql
          .sql(
              """
              insert into returns.layout_cell (
                run_id, table_id, table_order, row_key, row_order, row_is_total, row_in_total,
                column_key, column_order, column_is_total, column_in_total, derivable
              )
              values (1, 'SG2e-S42', 0, :row, :place, false, true, 'total', 0, true, false, true)
              """)
          .param("row", cell.getKey())
          .param("place", place++)
          .update();
      ascof
          .sql
          .sql("insert into returns.cell values (1, 'SG2e-S42', :row, 'total', :value)")
          .param("row", cell.getKey())
          .param("value", cell.getValue())
          .update();
    }
  }

  @Test
  void safeguardingIsReadFromTheLastRunOfItsReturn() {
    assertThat(ascof.published("2a", "2024-25", "measures.csv"))
        .filteredOn(line -> line.getField("measure").equals("4B"))
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.getField("numerator")).isEqualTo("108");
              assertThat(line.getField("denominator")).isEqualTo("120");
              assertThat(line.getField("value")).isEqualTo("90.0");
              assertThat(line.getField("status")).isEmpty();
            });
  }

  /** The parameter of section 5.3, step 2; and the order of rows does not matter. */
  @Test
  void aServiceWithoutComponentCountsWhereTheJobSaysSo() {
    ascof.withExample("2b2c", Map.of(), "turned", Collections::reverse);

    assertThat(ascof.run("turned", 2024, Map.of("keep_missing_component", "true")).ending())
        .isEqualTo(RunResult.Ending.COMPLETED);

    assertThat(ascof.measures("turned", "2024-25", "DHSC"))
        .containsEntry("2B,,18 to 64", "2,,")
        .containsEntry("2C,,65 and above", "4,,");
    assertThat(ascof.published("turned", "2024-25", "measures.csv"))
        .filteredOn(line -> line.getField("measure").matches("2[BC]|2DP."))
        .allSatisfy(
            line ->
                assertThat(line.getField("status"))
                    .isIn("not available: population*.csv", "not available: hospital_spells*.csv"));
  }

  /** What the specification computes for contrast (section 6). */
  @Test
  void theMethodOfNhsEnglandIsThatOfTheContrast() {
    assertThat(ascof.measures("2b2c", "2024-25", "NHS"))
        .containsEntry("2B,,18 to 64", "1,120000,0.8")
        .containsEntry("2C,,65 and above", "7,40000,17.5");
    assertThat(ascof.measures("2e", "2024-25", "NHS")).containsEntry("2E,Total,", "5,12,41.7");
    assertThat(ascof.measures("3d", "2024-25", "NHS"))
        .containsEntry("3D1A,,Total", "5,9,55.6")
        .containsEntry("3D1B,,Total", "5,6,83.3");
  }

  @Test
  void everyClusterOf2AIsThatOfTheExample() {
    List<String> expected = new ArrayList<>();
    for (NamedCsvRecord line : AscofRun.rows("/ascof/examples/expected_2a_clusters.csv")) {
      expected.add(String.join(",", line.getFields()));
    }
    List<String> found =
        ascof
            .sql
            .sql(
                """
                select concat_ws(
                  ',',
                  spine.la_person,
                  sequel.cluster_start,
                  case
                    when sequel.cluster_end = '9999-01-01' then ''
                    else sequel.cluster_end::text
                  end,
                  case sequel.out_reason
                    when 'EXISTING_CLIENT' then 'existing client'
                    when 'NOT_ENDED_IN_YEAR' then 'not in year'
                    when 'UNDER_18' then 'under 18'
                    else 'sequel ' || sequel.sequel_type
                  end,
                  coalesce(sequel.final_outcome, ''),
                  coalesce(
                    case sequel.age_band
                      when '18_64' then '18 to 64'
                      when '65_plus' then '65 and above'
                      when 'age_unknown' then 'Unknown'
                    end,
                    ''
                  ),
                  case when sequel.in_denominator then 'Y' else 'N' end,
                  case when sequel.in_numerator then 'Y' else 'N' end
                )
                from returns.ascof_sequel as sequel
                join extract.cld_spine as spine
                  on spine.run_id = sequel.run_id
                  and spine.record_id = sequel.record_id
                where spine.la_person like 'P%'
                order by spine.la_person, sequel.cluster_start
                """)
            .query(String.class)
            .list();
    assertThat(found).isEqualTo(expected);
  }
}
