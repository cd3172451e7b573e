package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascreturns.build.Explanation;
import org.ascreturns.returns.Return;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a council explains what has changed: jobs/variance.csv. The run is of 2025-26. */
class VarianceFileTest {

  private static final String HEADER = "year,table,row,column,explanation\n";

  @TempDir Path folder;

  private List<Explanation> read(String content) throws IOException {
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(VarianceFile.in(folder), content);
    return VarianceFile.read(folder, SaltRun.settings(Map.of()), Return.all());
  }

  @Test
  void aFileThatIsNotThereExplainsNothing() {
    assertThat(VarianceFile.read(folder, SaltRun.settings(Map.of()), Return.all())).isEmpty();
  }

  @Test
  void theFileThatShipsExplainsNothingAndIsNotPacked() throws IOException {
    assertThat(Files.readString(Path.of("jobs", "variance.csv"))).isEqualTo(HEADER);
    assertThat(read(HEADER)).isEmpty();
    assertThat(getClass().getResource("/jobs/variance.csv")).isNull();
  }

  @Test
  void theLinesOfTheYearThatSaySomethingAreRead() throws IOException {
    assertThat(
            read(
                HEADER
                    + "2025-26,LTS001b-1a,total,total, Two homes opened \n"
                    + "2024-25,LTS001b-1a,total,total,Said last year\n"
                    + "2023-24,LTS001x,gone,gone,A table that is no more\n"
                    + "2025-26,LTS001b-1b,total,total,\n"
                    + "2025-26,LTS001a-1a,learning_disability,nursing,\"One, then two\"\n"))
        .containsExactly(
            new Explanation("LTS001a-1a", "learning_disability", "nursing", "One, then two"),
            new Explanation("LTS001b-1a", "total", "total", "Two homes opened"));
  }

  @Test
  void theCsvOfAComparisonCanBeFilledIn() throws IOException {
    assertThat(
            read(
                "return,year,council,table,row,column,value,earlier_value,difference,percent,"
                    + "tolerance,result,explanation\n"
                    + "salt,2025-26,999,LTS001a-1a,total,total,9,5,4,80.0,10,outside,New homes\n"
                    + "salt,2025-26,999,LTS001a-1b,total,total,5,5,0,0.0,10,no change,\n"))
        .containsExactly(new Explanation("LTS001a-1a", "total", "total", "New homes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2025,LTS001a-1a,total,total,Why;line 2, year: it is no reporting year",
        ",LTS001a-1a,total,total,Why;line 2, year: it is no reporting year",
        "2025-26,LTS001a,total,total,Why;line 2, table: there is no such table",
        "2025-26,LTS001a-1a,totals,total,Why;line 2, row: LTS001a-1a has no such row",
        "2025-26,LTS001a-1a,total,sum,Why;line 2, column: LTS001a-1a has no such column",
        "2025-26,LTS001a-1a,total,total,Why,not;line 2, all columns: the line has 6 values",
      })
  void aFaultIsToldWithItsLineAndColumn(String line, String message) {
    assertThatThrownBy(() -> read(HEADER + line + "\n"))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("variance.csv")
        .hasMessageContaining(message);
  }

  @Test
  void twoExplanationsOfOneCellAreRefused() {
    assertThatThrownBy(
            () ->
                read(
                    HEADER
                        + "2025-26,LTS001a-1a,total,total,One\n"
                        + "2025-26,LTS001a-1a,total,total,Two\n"))
        .hasMessageContaining("line 3, table, row, column: line 2 explains the same cell");
  }

  @Test
  void aWrongFirstLineIsRefused() {
    assertThatThrownBy(() -> read("table,row,column,explanation\n"))
        .hasMessageContaining("line 1: the columns must be year,table,row,column,explanation");
  }
}
