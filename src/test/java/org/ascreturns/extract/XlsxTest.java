package org.ascreturns.extract;

import static org.ascreturns.extract.Scans.NOTHING;
import static org.ascreturns.extract.Scans.file;
import static org.ascreturns.extract.Scans.rows;
import static org.ascreturns.extract.Scans.scan;
import static org.ascreturns.extract.Scans.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ascreturns.extract.FileScan.Container;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {
  @TempDir Path folder;

  @Test
  void theScanTellsWhatTheWorkbookIs() throws IOException {
    Path path =
        workbook(
            sheet -> {
              row(sheet, 0, "Id", "From");
              row(sheet, 1, "1", "A");
              row(sheet, 2, "2", "A");
              row(sheet, 3, "3");
            });

    FileScan scan = scan(path, 1, header -> new int[] {1, -1});

    assertThat(scan.container()).isEqualTo(Container.XLSX);
    assertThat(scan.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(scan.sha256()).isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(path)));
    assertThat(scan.header()).containsExactly("Id", "From");
    assertThat(scan.lines()).isEqualTo(4);
    assertThat(scan.slices()).containsExactly(new Slice(1, 0, Files.size(path), 2, 3));
    assertThat(scan.watched()).containsExactly(List.of("A", ""), List.of("", ""));
    assertThat(told(rows(scan))).containsExactly("2+1 [1, A]", "3+1 [2, A]", "4+1 [3, ]");
  }

  @Test
  void cellsComeAsTheyWouldStandInCsv() throws IOException {
    Path path =
        workbook(
            sheet -> {
              row(sheet, 0, "a", "b", "c", "d", "e", "f", "g", "h");
              Row row = sheet.createRow(1);
              row.createCell(0).setCellValue(9990001375.0);
              row.createCell(1).setCellValue(1.1);
              row.createCell(2).setCellValue(0.1 + 0.2);
              row.createCell(3).setCellValue(-1e-7);
              row.createCell(4).setCellValue(true);
              row.createCell(5).setCellErrorValue(FormulaError.NA.getCode());
              row.createCell(6).setCellValue("x\ny _x000D_");
              row.createCell(7).setCellValue(1200);
            });

    assertThat(rows(scan(path)).get(0).values())
        .containsExactly(
            "9990001375", "1.1", "0.3", "-0.0000001", "TRUE", "#N/A", "x\ny \r", "1200");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd/mm/yyyy         | 45748      | 01/04/2025",
        "m/d/yy             | 45748      | 01/04/2025",
        "d mmm yyyy         | 61         | 01/03/1900",
        "[$-809]dd mmmm yyyy;@ | 45748   | 01/04/2025",
        "yyyy-mm-dd hh:mm   | 45748.4375 | 2025-04-01T10:30:00",
        "dd/mm/yyyy         | 45748.5    | 2025-04-01T12:00:00",
        "hh:mm              | 0.4375     | 10:30:00",
        "dd/mm/yyyy         | -5         | -5",
        "dd/mm/yyyy         | 9990001375 | 9990001375",
        "[h]:mm             | 1.5        | 1.5",
        "[mm]:ss            | 1.5        | 1.5",
        "0.00               | 45748      | 45748",
        "General            | 45748      | 45748",
        "#,##0.00 \"days\"  | 45748.25   | 45748.25",
        "0000000000         | 12345      | 0000012345"
      })
  void theNumberFormatTellsDatesFromNumbers(String format, double number, String text)
      throws IOException {
    Path path =
        workbook(
            sheet -> {
              row(sheet, 0, "a", "b");
              Cell cell = sheet.createRow(1).createCell(0);
              cell.setCellValue(number);
              cell.setCellStyle(style(sheet.getWorkbook(), format));
            });

    assertThat(rows(scan(path)).get(0).values()).containsExactly(text, "");
  }

  @Test
  void datesOfThe1904SystemAreRight() throws IOException {
    Path path =
        workbook(
            sheet -> {
              XSSFWorkbook workbook = (XSSFWorkbook) sheet.getWorkbook();
              workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
              row(sheet, 0, "a", "b");
              Row row = sheet.createRow(1);
              date(row.createCell(0)).setCellValue(LocalDate.of(2025, 4, 1));
              date(row.createCell(1)).setCellValue(LocalDateTime.of(2024, 2, 29, 23, 59, 59));
            });

    assertThat(rows(scan(path)).get(0).values())
        .containsExactly("01/04/2025", "2024-02-29T23:59:59");
  }

  @Test
  void formulasGiveTheValueThatWasKept() throws IOException {
    Path path =
        workbook(
            sheet -> {
              row(sheet, 0, "a", "b", "c", "d");
              Row row = sheet.createRow(1);
              row.createCell(0).setCellFormula("600+23");
              row.createCell(1).setCellFormula("\"x\"&\"y\"");
              date(row.createCell(2)).setCellFormula("DATE(2025,4,1)");
              row.createCell(3).setCellFormula("1=1");
              sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
            });

    assertThat(rows(scan(path)).get(0).values()).containsExactly("623", "xy", "01/04/2025", "TRUE");
  }

  @Test
  void emptyRowsAndGapsKeepTheNumbersOfTheSheet() throws IOException {
    Path path =
        workbook(
            sheet -> {
              row(sheet, 2, "", "a", "b");
              row(sheet, 3, "x", "1", "2", "more", "");
              row(sheet, 4);
              date(sheet.createRow(5).createCell(1));
              row(sheet, 9, "y");
              sheet.createRow(11);
            });

    FileScan scan = scan(path);

    assertThat(scan.header()).containsExactly("", "a", "b");
    assertThat(scan.headerLines()).isEqualTo(3);
    assertThat(scan.lines()).isEqualTo(12);
    assertThat(told(rows(scan)))
        .containsExactly(
            "4+1 [x, 1, 2, more]",
            "5+1 []",
            "6+1 []",
            "7+3 []",
            "10+1 [y, , ]",
            "11+1 []",
            "12+1 []");
    assertThat(rows(scan).stream().filter(ExtractRow::blank)).hasSize(5);
    assertThat(Scans.linesCovered(scan)).isEqualTo(scan.lines());
  }

  @Test
  void inlineStringsAreRead() throws IOException {
    Path path = folder.resolve("a.xlsx");
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 100, false, false);
        OutputStream out = Files.newOutputStream(path)) {
      Sheet sheet = workbook.createSheet();
      row(sheet, 0, "a", "b");
      row(sheet, 1, "one", " two ");
      workbook.write(out);
    }

    assertThat(told(rows(scan(path)))).containsExactly("2+1 [one,  two ]");
  }

  @Test
  void theFirstVisibleSheetWithRowsIsRead() throws IOException {
    Path path =
        workbook(
            sheet -> {
              Workbook workbook = sheet.getWorkbook();
              row(sheet, 0, "hidden");
              row(workbook.createSheet("very"), 0, "very hidden");
              workbook.createSheet("empty");
              row(workbook.createSheet("right"), 0, "a");
              row(workbook.getSheet("right"), 1, "1");
              row(workbook.createSheet("later"), 0, "later");
              workbook.setActiveSheet(3);
              workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
              workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            });

    FileScan scan = scan(path);

    assertThat(scan.header()).containsExactly("a");
    assertThat(scan.lines()).isEqualTo(2);
    assertThat(told(rows(scan))).containsExactly("2+1 [1]");
    assertThat(scan.otherSheets()).isEqualTo(1);
  }

  @Test
  void aSheetWithoutNumbersOnItsRowsAndCellsIsRead() throws IOException {
    Path path =
        parts(
            "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c>"
                + "</row><row><c><v>1</v></c><c><v>2E3</v></c></row><row/><row><c><v>3</v></c></row>");

    FileScan scan = scan(path);

    assertThat(scan.lines()).isEqualTo(4);
    assertThat(told(rows(scan))).containsExactly("2+1 [1, 2000]", "3+1 []", "4+1 [3, ]");
  }

  @Test
  void singleRowsAreFoundAgain() throws IOException {
    Path path =
        workbook(
            sheet -> {
              row(sheet, 1, "a");
              row(sheet, 3, "1");
              row(sheet, 5, "2");
            });
    List<ExtractRow> found = new ArrayList<>();

    RowSources.rows(scan(path), new TreeSet<>(List.of(2L, 6L)), found::add);

    assertThat(told(found)).containsExactly("6+1 [2]");
  }

  @Test
  void aHeaderAloneHasNoSlices() throws IOException {
    Path path =
        workbook(
            sheet -> {
              row(sheet, 0, "a", "b");
              row(sheet, 1);
            });

    assertThat(scan(path).slices()).isEmpty();
    assertThat(scan(path, 1, header -> new int[] {0}).watched()).isEmpty();
  }

  @Test
  void aWorkbookWithoutRowsIsRefused() throws IOException {
    Path path = workbook(sheet -> {});

    refused(path, "no visible sheet");
  }

  @Test
  void rowsOutOfOrderAreRefused() throws IOException {
    Path path =
        parts(
            "<row r=\"1\"><c><v>1</v></c></row><row r=\"3\"><c><v>1</v></c></row>"
                + "<row r=\"2\"><c><v>1</v></c></row>");

    assertThatThrownBy(() -> scan(path))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 2: The rows of the sheet are not in order");
  }

  @Test
  void anOldWorkbookIsRefused() throws IOException {
    Path old = folder.resolve("old.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(old)) {
      row(workbook.createSheet(), 0, "a");
      workbook.write(out);
    }
    Path renamed = Files.copy(old, folder.resolve("renamed.xlsx"));

    refused(old, "Save it as .xlsx");
    refused(renamed, "Save it as .xlsx");
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 60, 2_000})
  void aDamagedWorkbookIsRefused(int length) throws IOException {
    byte[] whole = Files.readAllBytes(workbook(sheet -> row(sheet, 0, "a")));

    refused(file(folder, "cut.xlsx", Arrays.copyOf(whole, length)), "damaged");
  }

  @Test
  void aSheetThatIsNoXmlIsRefusedWithoutItsWords() throws IOException {
    refused(parts("<row r=\"1\"><c><v>secret</row>"), "damaged");
    refused(parts("<row r=\"secret\"><c><v>1</v></c></row>"), "damaged");
    refused(parts("<row r=\"1\"><c t=\"secret\"><v>1</v></c></row>"), "damaged");
  }

  @Test
  void aCellWhoseTextIsNotThereIsRefusedAndNotBlank() throws IOException {
    Path path =
        parts("<row r=\"1\"><c><v>1</v></c></row><row r=\"4\"><c t=\"s\"><v>7</v></c></row>");

    assertThatThrownBy(() -> scan(path))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 4: A cell of this row has no value");
  }

  @Test
  void aFormulaThatWasNeverCalculatedIsRefusedAndNotBlank() throws IOException {
    Path path =
        workbook(
            sheet -> {
              row(sheet, 0, "a", "b");
              sheet.createRow(1).createCell(1).setCellFormula("1+1");
            });

    assertThatThrownBy(() -> scan(path))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 2: A cell of this row has no value")
        .hasMessageContaining("save it as .xlsx");
  }

  /** As programs write them that make workbooks and do not calculate. */
  @ParameterizedTest
  @ValueSource(strings = {"<v></v>", "<v/>", "<v> </v>", ""})
  void aFormulaWithAnEmptyResultWasNeverCalculated(String result) throws IOException {
    Path path =
        parts(
            "<row r=\"1\"><c t=\"str\"><f>A2</f><v>a</v></c><c><v>2</v></c></row><row r=\"3\">"
                + "<c><f>1-1</f><v>0</v></c><c><f>1+1</f>"
                + result
                + "</c><c><v>3</v></c></row>");

    assertThatThrownBy(() -> scan(path))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 3: A cell of this row has no value");
  }

  @Test
  void aFormulaWhoseResultIsBlankIsBlank() throws IOException {
    Path path =
        parts(
            "<row r=\"1\"><c><v>1</v></c><c><v>2</v></c></row><row r=\"2\"><c><v>3</v></c>"
                + "<c t=\"str\"><f>IF(1=1,\"\",2)</f><v></v></c></row>");

    assertThat(told(rows(scan(path)))).containsExactly("2+1 [3, ]");
  }

  /**
   * Conditions of drop-down lists are formulas, and places of buttons are rows, beside the rows.
   */
  @Test
  void formulasAndRowsThatAreNoneOfTheSheetAreNotRead() throws IOException {
    Path path =
        parts(
            "<row r=\"1\"><c><v>1</v></c></row><row r=\"2\"><c><v>3</v></c></row>",
            "<controls><from xmlns:d=\"d\"><d:row>7</d:row></from></controls><extLst><ext>"
                + "<x:f xmlns:x=\"x\">Lists!$A$1:$A$9</x:f></ext></extLst>");

    FileScan scan = scan(path);

    assertThat(scan.lines()).isEqualTo(2);
    assertThat(told(rows(scan))).containsExactly("2+1 [3]");
  }

  @Test
  void aWorkbookThatSwellsIsRefusedBeforeItFillsTheMemory() throws IOException {
    String blank = "x".repeat(1 << 20);
    Path path =
        parts("<row r=\"1\"><c t=\"inlineStr\"><is><t>" + blank.repeat(70) + "</t></is></c></row>");

    assertThat(Files.size(path)).isLessThan(1 << 20);
    refused(path, "swells to more than 200 times");
  }

  @Test
  void textNamedXlsxAndPackedWorkbooksAreRefused() {
    refused(file(folder, "a.xlsx", ""), "The file is empty");
    refused(file(folder, "a.xlsx", "a,b\n1,2\n"), "damaged or not an .xlsx");
    refused(file(folder, "a.xlsx.gz", Scans.gzipped(new byte[] {1})), "Unpack");
  }

  private static void refused(Path path, String words) {
    assertThatThrownBy(() -> scan(path, 1, NOTHING))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageStartingWith(FileNames.name(path) + ": ")
        .hasMessageContaining(words)
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  private Path workbook(Consumer<Sheet> filler) throws IOException {
    Path path = folder.resolve("a.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(path)) {
      filler.accept(workbook.createSheet("first"));
      workbook.write(out);
    }
    return path;
  }

  private static void row(Sheet sheet, int number, String... values) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < values.length; i++) {
      row.createCell(i).setCellValue(values[i]);
    }
  }

  private static Cell date(Cell cell) {
    cell.setCellStyle(style(cell.getSheet().getWorkbook(), "dd/mm/yyyy"));
    return cell;
  }

  private static CellStyle style(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  /** The smallest workbook that there is, without styles and shared strings. */
  private Path parts(String rows) throws IOException {
    return parts(rows, "");
  }

  private Path parts(String rows, String after) throws IOException {
    Path path = folder.resolve("parts.xlsx");
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      part(zip, "[Content_Types].xml", "<Types/>");
      part(
          zip,
          "_rels/.rels",
          "<Relationships><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
              .formatted(office));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"%s\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r2\"/></sheets></workbook>"
              .formatted(office));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"r2\" Type=\"%s/worksheet\" Target=\"sheet.xml\"/></Relationships>"
              .formatted(office));
      part(
          zip,
          "xl/sheet.xml",
          "<worksheet><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
    }
    return path;
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
