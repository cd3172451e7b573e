package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ascreturns.build.CellValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cells.csv of an earlier return, as it is or made by hand. */
class EarlierFileTest {

  private static final String HEADER = "return,year,council,table,row,column,value\n";

  @TempDir Path folder;

  private EarlierFile read(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("cells.csv"), content);
    return EarlierFile.read(file, "salt");
  }

  @Test
  void cellsAreReadAndABlankStaysBlank() throws IOException {
    EarlierFile file =
        read(
            HEADER
                + "salt,2024-25,999,LTS001a-1a,total,total,1200\n"
                + "salt,2024-25,999,STS004-1,discharges,total,\n");

    assertThat(file.name()).isEqualTo("cells.csv, 2024-25");
    assertThat(file.sha256()).matches("[0-9a-f]{64}");
    assertThat(file.cells())
        .containsExactly(
            new CellValue("LTS001a-1a", "total", "total", new BigDecimal("1200")),
            new CellValue("STS004-1", "discharges", "total", null));
  }

  @Test
  void theKeysAndTheValueAreEnough() throws IOException {
    EarlierFile file = read("Value,Table,Row,Column\n7,LTS001a-1a,total,total\n");

    assertThat(file.name()).isEqualTo("cells.csv");
    assertThat(file.cells())
        .containsExactly(new CellValue("LTS001a-1a", "total", "total", new BigDecimal("7")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "sac,2024-25,999,SG1a,total,total,3;line 2, return: this is not a cell of salt",
        "salt,2024-25,999,T,r,c,3.;line 2, value: it is not a number",
        "salt,2024-25,999,T,r,c,-3;line 2, value: it is not a number",
        "salt,2024-25,999,T,r,c;line 2, all columns: the line has 6 values, the first line names 7",
      })
  void aFaultIsToldWithItsLine(String line, String message) {
    assertThatThrownBy(() -> read(HEADER + line + "\n"))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("cells.csv")
        .hasMessageContaining(message);
  }

  @Test
  void theSameCellTwiceIsRefused() {
    assertThatThrownBy(() -> read(HEADER + "salt,2024-25,999,T,r,c,3\n".repeat(2)))
        .hasMessageContaining("line 3, table, row, column: line 2 has the same cell");
  }

  @Test
  void whatIsNoFileOfCellsIsRefused() {
    assertThatThrownBy(() -> read("person,record\nA1,2\n"))
        .hasMessageContaining("line 1: the columns must be those of cells.csv, with table, row");
    assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("has no cells");
    assertThatThrownBy(() -> EarlierFile.read(folder.resolve("none.csv"), "salt"))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("There is no file")
        .hasMessageContaining("none.csv");
  }
}
