package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on the files that ASCOF reads beside Client Level Data: each broken, and passed. */
class AscofFilesTest {

  private static final String PEOPLE = "ons_code,year,age_band,persons";
  private static final String CELLS = "table,row,column,value";
  private static final String STAYS =
      "spell_id,person_id,last_episode_ind,admission_date,discharge_date,birth_year,birth_month,sex,"
          + "utla,admission_method,discharge_method,discharge_destination,management_type,"
          + "treatment_function_code";

  @TempDir Path folder;
  private CommandLineCase line = new CommandLineCase(Path.of("unused"));

  @BeforeEach
  void open() {
    line.close();
    line = new CommandLineCase(folder);
  }

  @AfterEach
  void close() {
    line.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "population.csv | 999,2025,18-64,223000             | -",
        "population.csv | E08000026,2024,65+,0              | -",
        "population.csv | E08000026,mid-2024,65+,65000      | ASCOF-906",
        "population.csv | E08000026,2024,65 and over,65000  | ASCOF-906",
        "population.csv | E08000026,2024,65+,65 000         | ASCOF-906",
        "population.csv | ,2024,65+,65000                   | ASCOF-906",
        "population.csv | 999,2025,18-64                    | ASCOF-903",
        "ascof-cells.csv | LTS001b-1a,total,total,12        | -",
        "ascof-cells.csv | LTS001b-1a,total,total,          | -",
        "ascof-cells.csv | external:population,65+,,48250   | -",
        "ascof-cells.csv | LTS001b-1a,total,total,about 12  | ASCOF-907",
        "ascof-cells.csv | ,total,total,12                  | ASCOF-907",
        "hospital_spells.csv | S1,9990000018,1,01/04/2025,03/04/2025,1940,2,1,999,21,1,19,EM,300  | -",
        "hospital_spells.csv | S1,,0,2025-04-01,,,,,,,,,,                                         | -",
        "hospital_spells.csv | ,9990000018,1,01/04/2025,03/04/2025,1940,2,1,999,21,1,19,EM,300    | ASCOF-905",
        "hospital_spells.csv | S1,9990000018,Y,01/04/2025,03/04/2025,1940,2,1,999,21,1,19,EM,300  | ASCOF-905",
        "hospital_spells.csv | S1,9990000018,1,31/04/2025,03/04/2025,1940,2,1,999,21,1,19,EM,300  | ASCOF-905",
        "hospital_spells.csv | S1,9990000018,1,01/04/2025,soon,1940,2,1,999,21,1,19,EM,300        | ASCOF-905",
        "hospital_spells.csv | S1,9990000018,1,01/04/2025,03/04/2025,1940,13,1,999,21,1,19,EM,300 | ASCOF-905"
      })
  void aLineIsTakenOrLeftOut(String file, String row, String rule) throws IOException {
    String header =
        switch (file) {
          case "population.csv" -> PEOPLE;
          case "ascof-cells.csv" -> CELLS;
          default -> STAYS;
        };
    check(file, (header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8));

    if (rule == null) {
      assertThat(line.said()).doesNotContain("ASCOF-9");
    } else {
      assertThat(line.said()).contains(rule).doesNotContain("9990000018");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'ons_code,year,age_band,persons,persons', ASCOF-902",
    "'ons_code,year,persons', ASCOF-904",
    "'\u0000\u0001\u0002', ASCOF-901"
  })
  void aFileThatCannotBeUsedIsRefused(String header, String rule) throws IOException {
    check("population.csv", (header + "\n").getBytes(StandardCharsets.UTF_8));

    assertThat(line.said()).contains(rule);
  }

  private void check(String file, byte[] bytes) throws IOException {
    Files.write(folder.resolve(file), bytes);
    line.alone("check", "--year", "2025-26", file);
  }
}
