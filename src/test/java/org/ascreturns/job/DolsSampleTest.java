package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The sample of 65 applications through a whole run: rules, references, cells, the return file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DolsSampleTest {

  private static final LocalDate EXTRACTED = LocalDate.of(2026, 4, 10);
  private DolsRun dols = new DolsRun(Path.of(""));

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    dols = new DolsRun(folder).with(DolsRun.resource("sample.csv").lines().toList());
    RunResult result = dols.run(EXTRACTED);
    assertThat(result.message()).isEmpty();
    assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
  }

  private Map<Long, String> references() {
    Map<Long, String> references = new HashMap<>();
    dols.sql
        .sql(
            """
            select application.line, masked.application_reference
            from extract.dols_case as masked
            join extract.dols_application as application
              on application.run_id = masked.run_id
              and application.record_id = masked.record_id
            """)
        .query(
            (row, number) ->
                references.put(row.getLong("line"), row.getString("application_reference")))
        .list();
    return references;
  }

  @Test
  void everyRowBreaksTheRulesAndHasTheReferenceOfTheSample() throws IOException {
    Map<Long, List<String>> rules = dols.rulesByLine();
    Map<Long, String> references = references();
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (NamedCsvRecord row : DolsRun.rows(DolsRun.resource("sample_expected.csv"))) {
      long line = Long.parseLong(row.getField("row")) + 1;
      expected.add(
          String.join(
              " ",
              row.getField("row"),
              row.getField("rule_ids"),
              row.getField("outcome"),
              row.getField("application_reference")));
      found.add(
          String.join(
              " ",
              row.getField("row"),
              String.join(";", rules.getOrDefault(line, List.of())),
              references.containsKey(line) ? "accepted" : "rejected",
              references.getOrDefault(line, "")));
    }
    assertThat(expected).hasSize(65);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void everyCellIsThatOfTheSample() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (NamedCsvRecord cell : DolsRun.rows(DolsRun.resource("sample_tables_expected.csv"))) {
      expected.put(
          cell.getField("table") + " " + cell.getField("row") + " " + cell.getField("column"),
          cell.getField("value"));
    }
    assertThat(expected).hasSize(449);
    assertThat(dols.cells()).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void everyCheckIsPassed() {
    assertThat(dols.failedChecks()).isEmpty();
    assertThat(
            dols.sql
                .sql("select count(*) from returns.check_result where check_id = 'D1'")
                .query(Integer.class)
                .single())
        .isGreaterThan(50);
    assertThat(
            dols.sql
                .sql("select detail from returns.check_result where check_id = 'D4'")
                .query(String.class)
                .single())
        .contains("of 4 age bands add to 1.000");
  }

  @Test
  void whatIsNoPartOfTheReturnIsToldApartFromErrors() throws IOException {
    Map<String, Integer> dispositions = new TreeMap<>();
    dols.sql
        .sql("select disposition, row_count from audit.file_disposition")
        .query(
            (row, number) ->
                dispositions.put(row.getString("disposition"), row.getInt("row_count")))
        .list();

    // Rows 50 and 51; row 56 is of another kind of place and has an error as well.
    assertThat(dispositions).containsEntry("not_part_of_return", 2).containsEntry("rejected", 23);
    assertThat(dispositions.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(65);
    assertThat(
            Sheets.of(dols.published("rejections.xlsx")).rows("Not in this return", "line", "rule"))
        .containsExactly("51|DOLS-301", "52|DOLS-302");
    assertThat(dols.list("reconciliation.csv"))
        .filteredOn(file -> file.getField("file").equals("dols.csv"))
        .singleElement()
        .satisfies(
            file ->
                assertThat(file.getField("read") + " " + file.getField("accepted"))
                    .isEqualTo("65 40"));
  }

  @Test
  void maskedValuesKeepTheirBeforeAndAfter() throws IOException {
    assertThat(dols.list("cleansed.csv"))
        .filteredOn(change -> change.getField("rule").startsWith("DOLS-51"))
        .extracting(
            change ->
                String.join(
                    " ",
                    change.getField("line"),
                    change.getField("rule"),
                    change.getField("field"),
                    change.getField("before") + ">" + change.getField("after")))
        .containsExactlyInAnyOrder(
            "19 DOLS-511 application_status 1>3",
            "19 DOLS-511 application_sign_off_date 2026-04-03>",
            "19 DOLS-511 authorisation_start_date 2026-04-03>",
            "19 DOLS-511 planned_end_date 2027-04-02>",
            "41 DOLS-512 actual_end_date 2026-04-05>");
  }

  @Test
  void theReturnFileHasTheAcceptedRowsMaskedInTheNationalOrder() throws IOException {
    List<NamedCsvRecord> rows = dols.list("dols-return.csv");

    assertThat(rows).hasSize(40);
    assertThat(rows.get(0).getHeader())
        .startsWith("application_reference", "person_reference", "la_code", "cqc_location_code")
        .endsWith("gender", "ethnicity", "main_condition")
        .hasSize(24)
        .doesNotContain("local_case_id");
    assertThat(rows.stream().map(row -> row.getField("application_reference")))
        .startsWith("999P0001261", "999P0001262", "999P0002261")
        .endsWith("999P0036261");
    assertThat(rows)
        .filteredOn(row -> row.getField("person_reference").equals("P0016"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getField("application_status")).isEqualTo("3");
              assertThat(row.getField("application_sign_off_date")).isEmpty();
              assertThat(row.getField("planned_end_date")).isEmpty();
              assertThat(row.getField("best_interests_requirement")).isEqualTo("1");
            });
    assertThat(rows)
        .filteredOn(row -> row.getField("person_reference").equals("P0032"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getField("date_application_received")).isEqualTo("2026-02-14");
              assertThat(row.getField("gender")).isEqualTo("9");
            });
  }

  @Test
  void theReturnWorkbookHasTheSameRowsWithTrueDates() throws IOException {
    List<NamedCsvRecord> rows = dols.list("dols-return.csv");
    try (Workbook workbook =
        WorkbookFactory.create(dols.published("dols-return.xlsx").toFile(), null, true)) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("Application Reference");
      assertThat(sheet.getRow(0).getCell(23).getStringCellValue())
          .isEqualTo("Main disability or health condition");
      assertThat(sheet.getLastRowNum()).isEqualTo(40);
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.getRow(r + 1);
        List<String> values = new ArrayList<>();
        for (int c = 0; c < 24; c++) {
          values.add(text(row.getCell(c)));
        }
        assertThat(values).isEqualTo(rows.get(r).getFields());
      }
      Cell received = sheet.getRow(1).getCell(4);
      assertThat(received.getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(DateUtil.isCellDateFormatted(received)).isTrue();
      assertThat(sheet.getRow(1).getCell(2).getStringCellValue()).isEqualTo("999");
      assertThat(sheet.getRow(1).getCell(5).getCellType()).isEqualTo(CellType.NUMERIC);
    }
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return "";
    }
    if (cell.getCellType() == CellType.STRING) {
      return cell.getStringCellValue();
    }
    return DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
        : String.valueOf((long) cell.getNumericCellValue());
  }

  @Test
  void theTablesOfTheWorkbookShowPercentagesWithOneDecimal() {
    Sheets sheets = Sheets.of(dols.published("return.xlsx"));

    assertThat(sheets.names()).contains("DOLS-T01", "DOLS-T17", "Checks");
    assertThat(sheets.text("DOLS-T01"))
        .contains(
            "Applications received in the year|32", "Per cent of received that are urgent|43.8");
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    byte[] cells = Files.readAllBytes(dols.published("cells.csv"));

    assertThat(dols.run(EXTRACTED).ending()).isEqualTo(RunResult.Ending.ALREADY_COMPLETED);

    assertThat(Files.readAllBytes(dols.published("cells.csv"))).isEqualTo(cells);
    assertThat(dols.sql.sql("select count(*) from audit.run").query(Integer.class).single())
        .isOne();
  }

  /** Acceptance test 6 of the specification: the first half of the year, seen at its end. */
  @Test
  void inTheYearTheMonthsSoFarAreThoseOfTheYearEnd(@TempDir Path folder) throws IOException {
    LocalDate asAt = LocalDate.of(2025, 9, 30);
    List<String> lines = new ArrayList<>(List.of(DolsRun.HEADER));
    for (NamedCsvRecord row : DolsRun.rows(DolsRun.resource("sample.csv")).subList(0, 40)) {
      Map<String, String> values = new HashMap<>(row.getFieldsAsMap());
      if (after(values.get("date_application_received"), asAt)) {
        continue;
      }
      if (after(values.get("application_sign_off_date"), asAt)) {
        values.put("application_status", "3");
        List.of(
                "application_sign_off_date",
                "reason_not_granted",
                "authorisation_start_date",
                "planned_end_date",
                "actual_end_date")
            .forEach(field -> values.put(field, ""));
        values.put("reviews_completed", "0");
      }
      if (after(values.get("date_of_last_assessment"), asAt)) {
        values.put("date_of_last_assessment", "");
        List.of(DolsRun.HEADER.split(",")).stream()
            .filter(field -> field.endsWith("_requirement"))
            .forEach(field -> values.put(field, "0"));
      }
      if (after(values.get("actual_end_date"), asAt)) {
        values.put("actual_end_date", "");
      }
      lines.add(
          String.join(",", List.of(DolsRun.HEADER.split(",")).stream().map(values::get).toList()));
    }
    DolsRun half = new DolsRun(folder).with(lines);

    assertThat(half.run(asAt).ending()).isEqualTo(RunResult.Ending.COMPLETED);

    assertThat(
            half.sql.sql("select count(*) from audit.rejected_row").query(Integer.class).single())
        .isZero();
    assertThat(half.failedChecks()).isEmpty();
    Map<String, String> now = half.cells();
    dols.cells()
        .forEach(
            (cell, value) -> {
              if (cell.matches("DOLS-T16 (apr|may|jun|jul|aug|sep) .*")) {
                assertThat(now).as(cell).containsEntry(cell, value);
              } else if (cell.startsWith("DOLS-T16")) {
                assertThat(now).as(cell).containsEntry(cell, "");
              }
            });
    assertThat(now).containsEntry("DOLS-T01 months_to_clear value", "");
  }

  private static boolean after(String day, LocalDate asAt) {
    if (day.isEmpty()) {
      return false;
    }
    LocalDate date =
        day.contains("/")
            ? LocalDate.of(
                Integer.parseInt(day.substring(6)),
                Integer.parseInt(day.substring(3, 5)),
                Integer.parseInt(day.substring(0, 2)))
            : LocalDate.parse(day);
    return date.isAfter(asAt);
  }
}
