package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A run over the published sample, and what is told of its people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainCommandTest {

  private CommandLineCase line = null;
  private Path folder = Path.of("");

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    line = new CommandLineCase(temporary);
    Files.createDirectories(temporary.resolve("in"));
    try (InputStream sample = getClass().getResourceAsStream("/cld/sample_r2.csv")) {
      Files.copy(
          Objects.requireNonNull(sample),
          temporary.resolve("in").resolve("999_CLD_20250401_20260331_20260415060000.csv"));
    }
    assertThat(
            line.onDatabase(
                "run",
                "salt",
                "--year",
                "2025-26",
                "--as-at",
                "2026-04-15",
                "--input",
                "in",
                "--output",
                "out"))
        .as(line.said())
        .isEqualTo(1);
  }

  @AfterAll
  void close() {
    line.close();
  }

  private List<String> explain(String person) {
    assertThat(line.onDatabase("explain", "salt", person)).as(line.said()).isZero();
    return line.said()
        .lines()
        .map(told -> String.join("|", Arrays.asList(told.strip().split(" {2,}"))))
        .toList();
  }

  /** The lines about one measure. */
  private List<String> explain(String person, String measure) {
    List<String> lines = explain(person);
    int from = 0;
    while (!lines.get(from).startsWith(measure + ", ")) {
      from++;
    }
    int to = from;
    while (to < lines.size() && !lines.get(to).isEmpty()) {
      to++;
    }
    return lines.subList(from + 1, to);
  }

  @Test
  void everyRecordOfThePersonIsListed() {
    assertThat(explain("A100001").get(0))
        .isEqualTo("Person A100001 in run 1, 2025-26 as at 15/04/2026: records 4");
    assertThat(explain("A100001"))
        .contains(
            "SER-0003|Service|01/05/2025|999_CLD_20250401_20260331_20260415060000.csv|4",
            "REV-0004|Review|01/11/2025|10/11/2025|999_CLD_20250401_20260331_20260415060000.csv|5");
  }

  @Test
  void whereThePersonIsCountedIsToldWithTheRecord() {
    assertThat(explain("A100001", "LTS001b").get(0)).isEqualTo("Counted.");
    assertThat(explain("A100001", "LTS001b"))
        .anyMatch(cell -> cell.matches("LTS001b-1[ab]\\|.*\\|SER-0003"));
  }

  @Test
  void whyThePersonIsNotCountedIsToldWithTheStep() {
    assertThat(explain("A100001", "LTS001c"))
        .contains("Not counted.")
        .anyMatch(
            told ->
                told.contains("|4.1|The support has not lasted for twelve months on 31 March")
                    && told.contains("unbroken since 01/05/2025"));
    assertThat(explain("A100024", "LTS001b"))
        .contains("Not counted.", "SER-0037|A2|Ended before the period.");
    assertThat(explain("A100001", "LTS003"))
        .containsExactly("Not counted: no record that it reads is of the kind that it counts.");
  }

  @Test
  void anotherRowOfThePersonStandsInThePlaceOfOneThatLoses() {
    assertThat(explain("A100004", "LTS001a"))
        .anyMatch(
            told ->
                told.matches("SER-00(09|10|62)\\|LTS001a-1[ab]\\|4\\.2\\|Another .*\\|SER-00.."));
  }

  @Test
  void rowsThatNoFigureSeesAreToldOnTop() {
    assertThat(explain("A100034"))
        .anyMatch(
            told ->
                told.startsWith("ASS-0044|Assessment|")
                    && told.contains("CLD-R033 The event ends (12/06/2025) before it starts"));
    assertThat(explain("A100003"))
        .anyMatch(told -> told.endsWith("CLD-X001 An exact copy of an earlier row of the file."));
    assertThat(explain("A100007"))
        .anyMatch(
            told ->
                told.startsWith("REQ-0064|") && told.contains("CLD-X031 Open, and a later event"));
    assertThat(explain("A100053"))
        .anyMatch(
            told -> told.startsWith("ASS-0063|") && told.contains("CLD-X032 Open for so long"));
  }

  @Test
  void anNhsNumberIsUnderstoodAndNotRepeated() throws IOException {
    assertThat(explain("999 000 1375").get(0)).startsWith("Person A100001 in run 1");
    assertThat(line.said()).doesNotContain("9990001375", "999 000 1375");
    // A rejected row has it only in the row as it came.
    assertThat(explain("9990046581").get(0)).startsWith("Person A100034 in run 1");

    assertThat(line.onDatabase("explain", "salt", "9990000001")).isEqualTo(2);
    assertThat(line.said())
        .contains("Run 1 has no record of this person.")
        .doesNotContain("9990000001");
    Path log = folder.resolve(".returns").resolve("log").resolve("returns.log");
    assertThat(Files.readString(log)).doesNotContain("9990001375", "9990046581", "9990000001");
  }

  /** Whoever stands in a cell is told to stand there, and nobody is told to who does not. */
  @Test
  void whatIsToldIsWhatIsInTheCells() throws IOException {
    Path cells = folder.resolve("out").resolve("2025-26").resolve("salt").resolve("cells.csv");
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(cells)) {
      for (NamedCsvRecord cell : csv.stream().toList()) {
        String table = cell.getField("table");
        boolean part =
            !cell.getField("row").equals("total") && !cell.getField("column").equals("total");
        if (table.startsWith("LTS001") && part && !cell.getField("value").matches("0?")) {
          assertThat(
                  line.onDatabase(
                      "people", "salt", table, cell.getField("row"), cell.getField("column")))
              .isZero();
          List<String> people =
              line.said().lines().skip(1).map(told -> told.strip().split(" +")[0]).toList();
          assertThat(people).hasSize(Integer.parseInt(cell.getField("value")));
          for (String person : people) {
            assertThat(explain(person, table.replaceFirst("-.*", "")))
                .as(person)
                .anyMatch(
                    told ->
                        told.startsWith(
                            table
                                + "|"
                                + cell.getField("row")
                                + "|"
                                + cell.getField("column")
                                + "|"));
          }
        }
      }
    }
  }

  @Test
  void anotherReturnOrYearIsWrongUse() {
    assertThat(line.onDatabase("explain", "salts", "A100001")).isEqualTo(2);
    assertThat(line.said()).contains("There is no return \"salts\"");
    assertThat(line.onDatabase("explain", "salt", "A100001", "--year", "2024-25")).isEqualTo(2);
    assertThat(line.said()).contains("There is no complete run of salt yet.");
  }
}
