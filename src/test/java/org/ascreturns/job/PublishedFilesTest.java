package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a run publishes, opened again. The sample has a few values that a spreadsheet would run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedFilesTest {

  private static final String NAME = "999_CLD_20250401_20260331_20260415060000.csv";
  private static final String FORMULA = "=HYPERLINK(1)";

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient sql = JdbcClient.create(database);
  private Path input = Path.of("");
  private Path published = Path.of("");
  private Path folder = Path.of("");

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    input = Files.createDirectories(temporary.resolve("in"));
    String sample;
    try (var in = PublishedFilesTest.class.getResourceAsStream("/cld/sample_r2.csv")) {
      sample = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    // Row 41 is rejected for want of an identifier; its gender is no value of the list either.
    Files.writeString(
        input.resolve(NAME), sample.replace(",B80031,Female,", ",B80031," + FORMULA + ","));
    SaltRun.run(database, input, temporary.resolve("out"));
    published = temporary.resolve("out").resolve("2025-26").resolve("salt");
  }

  @Test
  void noListHoldsTextThatASpreadsheetWouldRun() throws IOException {
    assertThat(Files.readString(published.resolve("findings.csv")))
        .contains("'" + FORMULA)
        .doesNotContain("," + FORMULA);
    assertThat(Files.readString(published.resolve("cleansed.csv")))
        .contains("'" + FORMULA)
        .doesNotContain("," + FORMULA);
  }

  @Test
  void noWorkbookHoldsAFormula() throws IOException {
    for (String name : List.of("return.xlsx", "rejections.xlsx")) {
      try (Workbook workbook =
          WorkbookFactory.create(published.resolve(name).toFile(), null, true)) {
        List<String> formulas = new ArrayList<>();
        for (Sheet sheet : workbook) {
          for (Row row : sheet) {
            for (Cell cell : row) {
              if (cell.getCellType() == CellType.FORMULA) {
                formulas.add(sheet.getSheetName() + " " + cell.getAddress());
              }
            }
          }
        }
        assertThat(formulas).isEmpty();
      }
    }
  }

  @Test
  void theWorkbookShowsTheCells() throws IOException {
    long total =
        sql.sql(
                """
                select value
                from returns.cell
                where table_id = 'LTS001b-1b' and row_key = 'total' and column_key = 'total'
                """)
            .query(Long.class)
            .single();
    try (Workbook workbook =
        WorkbookFactory.create(published.resolve("return.xlsx").toFile(), null, true)) {
      Sheet sheet = workbook.getSheet("LTS001b-1b");
      Row row = null;
      for (Row candidate : sheet) {
        Cell label = candidate.getCell(0);
        if (label != null && label.toString().equals("Total")) {
          row = candidate;
        }
      }
      assertThat(total).isPositive();
      assertThat(
              Objects.requireNonNull(row).getCell(row.getLastCellNum() - 1).getNumericCellValue())
          .isEqualTo(total);
    }
  }

  @Test
  void theNotesOfTheReturnSayHowManyRowsWereRejected() throws IOException {
    try (Workbook workbook =
        WorkbookFactory.create(published.resolve("return.xlsx").toFile(), null, true)) {
      List<String> notes = new ArrayList<>();
      for (Row row : workbook.getSheet("Notes")) {
        notes.add(String.valueOf(row.getCell(0)));
      }
      assertThat(notes).anyMatch(note -> note.startsWith("9 rejected rows are in no figure;"));
    }
  }

  @Test
  void theRejectionReportHasItsSheets() throws IOException {
    try (Workbook workbook =
        WorkbookFactory.create(published.resolve("rejections.xlsx").toFile(), null, true)) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names)
          .containsExactly(
              "Summary",
              "By rule",
              "By rule and field",
              "By team",
              "Open events by team",
              "Rows by disposition",
              "Unmatched values",
              "Findings",
              "Accepted warnings",
              "Notes",
              "Rejected rows",
              "Left out of figures",
              "Fixed since last run");
      assertThat(workbook.getSheet("Rejected rows").getLastRowNum()).isEqualTo(9);
    }
  }

  @Test
  void filesAreReadableByTheirOwnerOnly() throws IOException {
    try (Stream<Path> files = Files.list(published)) {
      for (Path file : files.toList()) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
            .as(file.getFileName().toString())
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void anotherRunOverTheSameFilesGivesTheSameBytes() throws IOException {
    SaltRun.run(TestDatabase.fresh(), input, folder.resolve("again"));

    Path again = folder.resolve("again").resolve("2025-26").resolve("salt");
    try (Stream<Path> files = Files.list(published)) {
      for (Path file : files.toList()) {
        assertThat(Files.mismatch(again.resolve(file.getFileName()), file))
            .as(file.getFileName().toString())
            .isEqualTo(-1);
      }
    }
  }
}
