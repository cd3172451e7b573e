package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** DoLS from the command line: run, people, explain, check, sample. */
class DolsCommandsTest {

  private CommandLineCase line;

  @TempDir Path folder;

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineCase(folder);
    Files.createDirectories(folder.resolve("in"));
  }

  @AfterEach
  void close() {
    line.close();
  }

  private void give(String... names) throws IOException {
    for (String name : names) {
      Files.copy(
          Path.of("input-samples", "dols").resolve(name), folder.resolve("in").resolve(name));
    }
  }

  private int run(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "run",
                "dols",
                "--year",
                "2025-26",
                "--as-at",
                "2026-04-10",
                "--input",
                "in",
                "--output",
                "out"));
    all.addAll(Arrays.asList(more));
    return line.onDatabase(all.toArray(String[]::new));
  }

  private Map<String, String> cells() throws IOException {
    Map<String, String> cells = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                folder.resolve("out").resolve("2025-26").resolve("dols").resolve("cells.csv"))) {
      csv.forEach(
          cell ->
              cells.put(
                  cell.getField("table")
                      + " "
                      + cell.getField("row")
                      + " "
                      + cell.getField("column"),
                  cell.getField("value")));
    }
    return cells;
  }

  @Test
  void theSampleIsRunAndItsPeopleAreNamedAndExplained() throws IOException {
    give("dols_2025-26.csv", "ref-dols-locations.csv", "ref-dols-population.csv");

    // 23 of its 65 lines are wrong on purpose.
    assertThat(run()).as(line.said()).isOne();

    assertThat(line.onDatabase("people", "dols", "DOLS-T03", "hospital", "urgent")).isZero();
    assertThat(line.said()).contains("P0003").contains("Application").contains("20/04/2025");
    assertThat(line.onDatabase("people", "dols", "DOLS-T01", "completed_over_one_year", "value"))
        .isZero();
    assertThat(line.said().lines().skip(1).map(row -> row.strip().split(" +")[0]))
        .containsExactly("P0005", "P0007");

    assertThat(line.onDatabase("explain", "dols", "P0014")).isZero();
    assertThat(line.said())
        .contains("DOLS-T12")
        .contains("not_completed_end_received_before_year")
        .contains("Received on 01/09/2023, before the year")
        .contains("Not signed off on the as-at date");
    assertThat(line.onDatabase("explain", "dols", "P0009")).isZero();
    assertThat(line.said())
        .contains("to 01/04/2025: not among the authorisations in force on 31/03/2026")
        .doesNotContain("not among the authorisations that ended in the year");
    assertThat(line.onDatabase("explain", "dols", "P0006")).isZero();
    assertThat(line.said())
        .contains("Granted: not among the reasons for which applications were not granted.")
        .contains("not among the authorisations that ended in the year");
    assertThat(line.onDatabase("explain", "dols", "P0050")).isZero();
    assertThat(line.said()).contains("DOLS-301 Received after the reporting period");
  }

  @Test
  void withoutAPopulationRatesAreBlankAndCountsAreThere() throws IOException {
    give("dols_2025-26.csv", "ref-dols-locations.csv");

    assertThat(run()).as(line.said()).isOne();

    assertThat(cells())
        .containsEntry("DOLS-T01 received_total value", "32")
        .containsEntry("DOLS-T01 received_rate_per_100k value", "")
        .containsEntry("DOLS-T07 age_85_plus population", "")
        .containsEntry("DOLS-T07 age_standardised received_rate", "");
  }

  @Test
  void theManagementTableShowsEnglandWhereAFileGivesIt() throws IOException {
    give("dols_2025-26.csv", "ref-dols-locations.csv", "ref-dols-population.csv");
    Files.writeString(
        folder.resolve("in").resolve("ref-dols-england.csv"),
        "month,measure,england\nmar,cumulative_average_days,144\nApril,average,1\n");

    assertThat(run()).as(line.said()).isOne();

    Path published = folder.resolve("out").resolve("2025-26").resolve("dols");
    assertThat(Files.readString(published.resolve("dols-management.csv")))
        .contains("cumulative_average_days,mar,64.1,144,-79.9,25")
        .contains("\nreceived,apr,");
    assertThat(published.resolve("dols-management.xlsx")).exists();
    assertThat(Files.readString(published.resolve("findings.csv"))).contains("DOLS-909");
  }

  @Test
  void withoutALocationListNothingIsRun() throws IOException {
    give("dols_2025-26.csv", "ref-dols-population.csv");

    assertThat(run()).isEqualTo(2);
    assertThat(line.said()).contains("has no file named ref-dols-locations*.csv");
  }

  @Test
  void aLineOfAListThatCannotBeUsedIsRejectedAndSaysWhy() throws IOException {
    give("dols_2025-26.csv");
    Files.writeString(
        folder.resolve("in").resolve("ref-dols-locations.csv"),
        "location_type,cqc_location_code\ncare_home, 1-100000001\nnursing,1-100000002\n,\n"
            + "hospital,1-100000001\nother,1-100000021\nother,1-100000021\n");
    Files.writeString(
        folder.resolve("in").resolve("ref-dols-population.csv"),
        "age_band,council_population,england_proportion\n18-64,5,0.5\nage_85_plus,5000,0.025\n");

    assertThat(run()).as(line.said()).isOne();

    assertThat(
            Files.readString(
                folder.resolve("out").resolve("2025-26").resolve("dols").resolve("findings.csv")))
        .contains("This line of the location list is no location: code 1-100000002, type nursing.")
        .contains("This line of the location list is no location: code (blank), type (blank).")
        .contains("band 18-64, population 5, share of England 0.5");
    assertThat(cells())
        .containsEntry("DOLS-T07 age_85_plus population", "5000")
        .containsEntry("DOLS-T07 age_18_64 population", "")
        .containsEntry("DOLS-T07 total population", "")
        .containsEntry("DOLS-T07 total received_rate", "")
        .containsEntry("DOLS-T01 received_rate_per_100k value", "");
    assertThat(failedChecksOfLists())
        .containsExactly(
            "D3 error ref-dols-locations.csv, lines 2, 5: location 1-100000001 stands more than once,"
                + " with different values. The first line counts; keep one.",
            "D3 warning ref-dols-locations.csv, lines 6, 7: location 1-100000021 stands more than"
                + " once. The first line counts; keep one.",
            "D4 error The shares of England's adults (england_proportion) of 1 age bands add to"
                + " 0.025; they must add to 1.");
  }

  private List<String> failedChecksOfLists() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(line.url);
    return JdbcClient.create(source)
        .sql(
            """
            select check_id || ' ' || severity || ' ' || detail
            from returns.check_result
            where not passed and check_id in ('D3', 'D4')
            order by 1
            """)
        .query(String.class)
        .list();
  }

  @Test
  void aListWithoutItsColumnsIsRefused() throws IOException {
    give("dols_2025-26.csv", "ref-dols-population.csv");
    Files.writeString(
        folder.resolve("in").resolve("ref-dols-locations.csv"), "code,location_type\nX,other\n");

    assertThat(run()).isEqualTo(2);
    assertThat(line.said())
        .contains("DOLS-904 The list has no column called cqc_location_code. It was not loaded.");
  }

  @Test
  void aCheckTellsTheReturnByTheNameOfTheFile() throws IOException {
    give("dols_2025-26.csv");

    assertThat(line.alone("check", "in/dols_2025-26.csv", "--as-at", "2026-04-10")).isOne();

    assertThat(line.said())
        .contains("DOLS-238")
        .contains("DOLS-403")
        .doesNotContain("DOLS-107")
        .doesNotContain("CLD-");
  }

  @Test
  void aSyntheticCouncilHasApplicationsThatCount() throws IOException {
    assertThat(
            line.alone(
                "sample", "--size", "10000", "--seed", "3", "--bad-share", "0", "--output", "in"))
        .isZero();

    assertThat(run()).as(line.said()).isZero();

    Map<String, String> cells = cells();
    for (String row :
        List.of(
            "received_total",
            "completed_granted",
            "completed_not_granted",
            "completed_over_one_year",
            "not_completed_end",
            "authorisations_in_force_at_end",
            "fully_assessed_not_granted")) {
      assertThat(Integer.parseInt(cells.get("DOLS-T01 " + row + " value"))).as(row).isPositive();
    }
    assertThat(line.onDatabase("runs")).isZero();
  }
}
