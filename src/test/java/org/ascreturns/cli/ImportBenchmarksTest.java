package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Published values are taken in, as published, from the command line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportBenchmarksTest {

  private static final String AS_PUBLISHED =
      """
      Year,Geographical Description,ONS Code,Measure Group,Measure Group Description,Measure_Value,Geographical Level,Disaggregation Level,Measure Type
      2021-22,England,E92000001,1A,Social care-related quality of life score,18.9,England,Total,Outcome
      2021-22,Inner London,,1A,Social care-related quality of life score,18.4,Council type,Total,Outcome
      2021-22,Bristol,E06000023,2A1,"Long-term support needs of younger adults, per 100,000",12.5,Council,Total,Outcome
      2021-22,Sefton,E08000014,1A,Social care-related quality of life score,,Council,Total,Outcome
      2023-24,England,E92000001,2D1,Still at home 91 days after discharge,83.8,England,,
      2023-24,England,E92000001,2D1,Still at home 91 days after discharge,83.8,England,,
      2023-24,England,E92000001,2D1,Still at home 91 days after discharge,83.9,England,,
      2023-24,England,E92000001,9Z,No such measure,1.0,England,,
      2023-24,England,E92000001,1A,Quality of life,about 19,England,,
      """;

  @TempDir static Path folder;
  private CommandLineCase line = new CommandLineCase(Path.of("unused"));

  @BeforeAll
  void open() {
    line.close();
    line = new CommandLineCase(folder);
  }

  @AfterAll
  void close() {
    line.close();
  }

  private Map<String, String> values() {
    JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(line.url));
    Map<String, String> values = new TreeMap<>();
    sql.sql("select framework, code, year, ons_code, value from reference.benchmark")
        .query(
            (row, number) ->
                values.put(
                    row.getString(1)
                        + " "
                        + row.getString(2)
                        + " "
                        + row.getString(3)
                        + " "
                        + row.getString(4),
                    row.getString(5)))
        .list();
    return values;
  }

  @Test
  void aFileAsPublishedIsTakenInAndALaterOneWinsByYear() throws IOException {
    Files.writeString(folder.resolve("series.csv"), AS_PUBLISHED);

    assertThat(line.onDatabase("import-benchmarks", "series.csv", "--rejected", "rejected.csv"))
        .as(line.said())
        .isEqualTo(1);

    Map<String, String> first =
        Map.of(
            "F2014 1A 2021 E92000001", "18.9",
            "F2014 2A1 2021 E06000023", "12.5",
            "F2023 2D1 2023 E92000001", "83.8");
    assertThat(values()).isEqualTo(first);
    assertThat(line.said())
        .contains("series.csv: 9 lines read, 6 accepted, 3 rejected.")
        .containsPattern("1 +of council type")
        .containsPattern("1 +without value")
        .containsPattern("1 +the same as an earlier line")
        .contains(
            "line 8: This line gives England, 2023-24, measure 2D1 the value 83.9; line 6 has 83.8.")
        .contains("line 9: This line of the published values cannot be used: year 2023-24")
        .contains("line 10: ");
    assertThat(Files.readAllLines(folder.resolve("rejected.csv"))).hasSize(4);

    line.onDatabase("import-benchmarks", "series.csv");
    assertThat(values()).as("the same file again").isEqualTo(first);

    Files.writeString(
        folder.resolve("revised.csv"),
        "year,ons_code,measure,value\n2023-24,E92000001,2D1,83.7\n2022-23,E92000001,1A,19.0\n");
    assertThat(line.onDatabase("import-benchmarks", "revised.csv")).as(line.said()).isZero();
    assertThat(values())
        .isEqualTo(
            Map.of(
                "F2014 1A 2021 E92000001", "18.9",
                "F2014 2A1 2021 E06000023", "12.5",
                "F2014 1A 2022 E92000001", "19.0",
                "F2023 2D1 2023 E92000001", "83.7"));
  }

  @Test
  void aFileThatIsNoSuchListIsRefusedAndChangesNothing() throws IOException {
    Map<String, String> before = values();
    Files.writeString(folder.resolve("other.csv"), "area,value\nEngland,1\n");

    assertThat(line.onDatabase("import-benchmarks", "other.csv")).isEqualTo(2);
    assertThat(line.said())
        .contains("Nothing was changed: other.csv cannot be used.")
        .contains("The file has no column called year.")
        .contains("The file has no column called measure.")
        .doesNotContain("level");
    assertThat(line.onDatabase("import-benchmarks", "no-such-file.csv")).isEqualTo(2);
    assertThat(values()).isEqualTo(before);
  }

  @Test
  void theCommandExplainsItself() {
    assertThat(line.alone("import-benchmarks", "--help")).isZero();
    assertThat(line.said()).contains("published values", "FILE", "--rejected", "--db");
  }
}
