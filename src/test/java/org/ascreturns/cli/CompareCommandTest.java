package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two years of a small synthetic council: run 1 is 2024-25, run 2 is 2025-26. What must come out is
 * worked out from the two files cells.csv.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CompareCommandTest {

  private static final int HEADER_ROW = 5;

  private CommandLineCase line = null;
  private Path folder = Path.of("");
  private final Map<String, Long> before = new TreeMap<>();
  private final Map<String, Long> now = new TreeMap<>();

  @BeforeAll
  void twoYears(@TempDir Path temporary) throws IOException {
    folder = temporary;
    line = new CommandLineCase(temporary);
    year("2024-25", "2025-04-15", "5");
    year("2025-26", "2026-04-15", "6");
    cells("2024-25", before);
    cells("2025-26", now);
    assertThat(now).isNotEqualTo(before);
  }

  @AfterAll
  void close() {
    line.close();
  }

  private void year(String year, String asAt, String seed) {
    assertThat(
            line.alone(
                "sample",
                "--size",
                "1500",
                "--seed",
                seed,
                "--year",
                year,
                "--output",
                "in" + year))
        .isZero();
    run(year, asAt);
  }

  private void run(String year, String asAt) {
    assertThat(
            line.onDatabase(
                "run",
                "salt",
                "--year",
                year,
                "--as-at",
                asAt,
                "--input",
                "in" + year,
                "--output",
                "out"))
        .as(line.said())
        .isLessThan(2);
  }

  private Path published(String year) {
    return folder.resolve("out").resolve(year).resolve("salt");
  }

  private void cells(String year, Map<String, Long> into) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(published(year).resolve("cells.csv"))) {
      csv.stream()
          .filter(cell -> !cell.getField("value").isEmpty())
          .forEach(cell -> into.put(key(cell), Long.valueOf(cell.getField("value"))));
    }
  }

  private static String key(NamedCsvRecord cell) {
    return cell.getField("table") + " " + cell.getField("row") + " " + cell.getField("column");
  }

  /** Cells that changed by more than ten percent of their earlier value. */
  private List<String> outside() {
    List<String> outside = new ArrayList<>();
    before.forEach(
        (key, earlier) -> {
          Long value = now.get(key);
          if (value != null && Math.abs(value - earlier) * 10 > earlier) {
            outside.add(key);
          }
        });
    return outside;
  }

  private List<NamedCsvRecord> compared(String file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return csv.stream().toList();
    }
  }

  private List<List<String>> sheet(String year) throws IOException {
    return sheet(published(year).resolve("return.xlsx"));
  }

  private static List<List<String>> sheet(Path file) throws IOException {
    DataFormatter shown = new DataFormatter();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      List<List<String>> rows = new ArrayList<>();
      for (int r = 0; r <= workbook.getSheet("Variance").getLastRowNum(); r++) {
        List<String> cells = new ArrayList<>();
        Row row = workbook.getSheet("Variance").getRow(r);
        for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
          cells.add(shown.formatCellValue(row.getCell(c)));
        }
        rows.add(cells);
      }
      return rows;
    }
  }

  @Test
  @Order(1)
  void theLastRunIsComparedWithTheRunOfTheYearBefore() throws IOException {
    assertThat(line.onDatabase("compare", "salt", "--output", "change.csv")).isZero();

    List<String> outside = outside();
    assertThat(outside).isNotEmpty();
    assertThat(line.said())
        .startsWith("Run 2, 2025-26 as at 15/04/2026, beside run 1, 2024-25 as at 15/04/2025")
        .contains("Cells outside tolerance: " + outside.size());
    List<NamedCsvRecord> lines = compared("change.csv");
    assertThat(lines.subList(0, outside.size()))
        .allSatisfy(cell -> assertThat(cell.getField("result")).isEqualTo("outside tolerance"))
        .extracting(CompareCommandTest::key)
        .containsExactlyInAnyOrderElementsOf(outside);
    for (NamedCsvRecord cell : lines) {
      assertThat(cell.getField("value")).isEqualTo(Objects.toString(now.get(key(cell)), ""));
      assertThat(cell.getField("earlier_value"))
          .isEqualTo(Objects.toString(before.get(key(cell)), ""));
    }
    assertThat(lines).hasSameSizeAs(now.keySet());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("change.csv"))))
        .isEqualTo("rw-------");
  }

  @Test
  @Order(2)
  void aRunAndItsFileOfCellsCompareAlike() throws IOException {
    String file = published("2024-25").resolve("cells.csv").toString();

    assertThat(line.onDatabase("compare", "salt", "--with", "1")).isZero();
    String withRun = line.said();
    assertThat(line.onDatabase("compare", "salt", "--with", file)).isZero();

    assertThat(line.said())
        .startsWith("Run 2, 2025-26 as at 15/04/2026, beside cells.csv, 2024-25");
    assertThat(line.said().lines().skip(1))
        .containsExactlyElementsOf(withRun.lines().skip(1).toList());
  }

  @Test
  @Order(3)
  void aWiderToleranceLetsCellsIn() {
    assertThat(
            line.onDatabase(
                "compare",
                "salt",
                "--with",
                "1",
                "--set",
                "compare_tolerance_percent=1000000.0",
                "--set",
                "compare_smallest_difference=100000"))
        .isZero();

    assertThat(line.said()).contains("Cells outside tolerance: 0");
  }

  @Test
  @Order(4)
  void theSheetShowsTheSameWithRoomForAnExplanation() throws IOException {
    List<List<String>> sheet = sheet("2025-26");

    assertThat(sheet.get(1)).containsExactly("Compared with run 1, 2024-25 as at 15/04/2025.");
    assertThat(sheet.get(HEADER_ROW))
        .containsExactly(
            "Table",
            "Row",
            "Column",
            "This return",
            "Earlier return",
            "Difference",
            "Difference %",
            "Tolerance %",
            "Result",
            "Explanation");
    int outside = outside().size();
    assertThat(sheet.subList(HEADER_ROW + 1, HEADER_ROW + 1 + outside))
        .allSatisfy(row -> assertThat(row.get(8)).isEqualTo("outside tolerance"));
    assertThat(sheet.get(HEADER_ROW + 1 + outside).get(8)).isEqualTo("within tolerance");
    assertThat(sheet.get(2).get(0)).startsWith("Cells outside tolerance: " + outside + ";");
  }

  @Test
  @Order(5)
  void withoutAYearBeforeTheSheetSaysSo() throws IOException {
    assertThat(sheet("2024-25").get(1).get(0))
        .startsWith(
            "There is nothing to compare with: the database has no complete run of 2023-24");
    assertThat(line.onDatabase("compare", "salt", "--year", "2024-25")).isEqualTo(2);
    assertThat(line.said())
        .contains("There is nothing to compare with")
        .contains("Name it with --with");
  }

  @Test
  @Order(6)
  void whatCannotBeComparedIsToldInPlainWords() throws IOException {
    Files.writeString(folder.resolve("other.csv"), "a,b\n");

    assertThat(line.onDatabase("compare", "salt", "--with", "77")).isEqualTo(2);
    assertThat(line.said()).contains("There is no run 77. `returns runs` lists those there are.");
    assertThat(line.onDatabase("compare", "salt", "--with", "none.csv")).isEqualTo(2);
    assertThat(line.said()).contains("There is no file").contains("none.csv to compare with");
    assertThat(line.onDatabase("compare", "salt", "--with", "other.csv")).isEqualTo(2);
    assertThat(line.said()).contains("line 1: the columns must be those of cells.csv");
    assertThat(line.onDatabase("compare", "salt", "--output", "out")).isEqualTo(2);
    assertThat(line.said()).contains("out is a folder. Name a file.");
    assertThat(line.onDatabase("compare", "salts")).isEqualTo(2);
    assertThat(line.said()).contains("There is no return \"salts\"");
  }

  /** The CSV of the comparison, filled in and put where explanations are kept. */
  @Test
  @Order(7)
  void explanationsAreKeptFromRunToRun() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("change.csv"));
    lines.set(1, lines.get(1) + "Two homes opened");
    Files.createDirectories(folder.resolve("jobs"));
    Files.write(folder.resolve("jobs").resolve("variance.csv"), lines);

    for (String day : List.of("2026-04-16", "2026-04-17")) {
      run("2025-26", day);

      assertThat(line.said()).contains("is complete");
      assertThat(sheet("2025-26").get(HEADER_ROW + 1).get(9)).isEqualTo("Two homes opened");
      assertThat(sheet("2025-26").get(HEADER_ROW + 2).get(9)).isEmpty();
    }
    assertThat(line.onDatabase("compare", "salt")).isZero();
    assertThat(line.said()).contains("Two homes opened");
  }

  @Test
  @Order(8)
  void aFaultInTheExplanationsIsWrongUseAndNothingIsChanged() throws IOException {
    Files.writeString(
        folder.resolve("jobs").resolve("variance.csv"),
        "year,table,row,column,explanation\n2025-26,LTS001,total,total,Why\n");

    assertThat(
            line.onDatabase(
                "run",
                "salt",
                "--year",
                "2025-26",
                "--as-at",
                "2026-04-18",
                "--input",
                "in2025-26"))
        .isEqualTo(2);
    assertThat(line.said()).contains("variance.csv, line 2, table: there is no such table");
    Files.delete(folder.resolve("jobs").resolve("variance.csv"));
  }

  @Test
  @Order(9)
  void theJobCanNameAFileOfCellsForAYearThatTheDatabaseDoesNotHave() throws IOException {
    Files.writeString(
        folder.resolve("earlier.csv"),
        "table,row,column,value\nLTS001a-1a,total,total,1\nLTS001a-1b,total,total,\n");

    assertThat(
            line.onDatabase(
                "run",
                "salt",
                "--year",
                "2024-25",
                "--as-at",
                "2025-04-16",
                "--input",
                "in2024-25",
                "--output",
                "out",
                "--set",
                "compare_with=earlier.csv"))
        .as(line.said())
        .isLessThan(2);

    List<List<String>> sheet = sheet("2024-25");
    assertThat(sheet.get(1)).containsExactly("Compared with earlier.csv.");
    assertThat(sheet.get(HEADER_ROW + 1))
        .startsWith("LTS001a-1a", "Total", "Total", before.get("LTS001a-1a total total").toString())
        .contains("1", "outside tolerance");
    assertThat(line.onDatabase("compare", "salt", "--year", "2024-25")).isZero();
    assertThat(line.said()).contains("beside earlier.csv");
  }

  /**
   * Cells and explanations are kept when the run begins: a resumed run does not read them again.
   */
  @Test
  @Order(10)
  void aResumedRunGoesOnWithWhatItWasGiven() throws IOException {
    Path year = Files.createDirectories(folder.resolve("blocked").resolve("2024-25"));
    Path inTheWay = Files.writeString(year.resolve(".salt"), "a file where a folder should be");
    Path explanations = folder.resolve("jobs").resolve("variance.csv");
    Files.writeString(
        explanations,
        "year,table,row,column,explanation\n2024-25,LTS001a-1a,total,total,Counted anew\n");
    assertThat(
            line.onDatabase(
                "run",
                "salt",
                "--year",
                "2024-25",
                "--as-at",
                "2025-04-17",
                "--input",
                "in2024-25",
                "--output",
                "blocked",
                "--set",
                "compare_with=earlier.csv"))
        .isEqualTo(3);
    Files.delete(inTheWay);
    Files.delete(explanations);
    Files.delete(folder.resolve("earlier.csv"));

    assertThat(line.onDatabase("resume")).as(line.said()).isLessThan(2);

    Path workbook = year.resolve("salt").resolve("return.xlsx");
    assertThat(sheet(workbook).get(1)).containsExactly("Compared with earlier.csv.");
    assertThat(sheet(workbook).get(HEADER_ROW + 1))
        .startsWith("LTS001a-1a")
        .endsWith("Counted anew");
  }
}
