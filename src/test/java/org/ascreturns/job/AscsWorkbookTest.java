package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ascreturns.audit.Disposition;
import org.ascreturns.returns.ascs.rules.SurveyField;
import org.ascreturns.returns.ascs.rules.SurveyFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that cannot be used, each with its own message; no database is needed to say so. */
class AscsWorkbookTest {

  @TempDir Path folder = Path.of("");

  /** A data return of one person, changed. */
  private void workbook(Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("ascs_return.xlsx"))) {
      Sheet signOff = workbook.createSheet("Sign Off Sheet");
      signOff.createRow(1).createCell(1).setCellValue("Council Code:");
      signOff.getRow(1).createCell(4).setCellValue("999");
      Sheet people = workbook.createSheet("Service User Data");
      Row header = people.createRow(0);
      Row person = people.createRow(1);
      for (SurveyField field : SurveyFields.canonical().inOrder()) {
        header.createCell(field.position() - 1).setCellValue(field.tokens().get(0));
        if (field.isQuestion()) {
          person.createCell(field.position() - 1).setCellValue(1);
        }
      }
      person.createCell(1).setCellValue("S1");
      person.createCell(5).setCellValue(1);
      person.createCell(6).setCellValue(1);
      change.accept(workbook);
      workbook.write(out);
    }
  }

  private RunFile only() {
    List<RunFile> files =
        AscsRun.request(folder, folder.resolve("out"), Map.of()).files().stream()
            .filter(file -> file.extract().id().equals("ascs"))
            .toList();
    assertThat(files).hasSize(1);
    return files.get(0);
  }

  private void isRefused(String... says) {
    RunFile file = only();
    assertThat(file.disposition()).isEqualTo(Disposition.REFUSED);
    // What cannot be read as a table at all has its finding beside the reader's own words.
    String findings =
        String.join(
            " ",
            file.findings().stream()
                .map(found -> found.rule().id() + " " + found.message())
                .toList());
    assertThat(file.problem() + " " + findings).contains(says);
  }

  @Test
  void aGoodOneIsTaken() throws IOException {
    workbook(workbook -> {});
    assertThat(only().problem()).isEmpty();
    assertThat(only().loaded()).isTrue();
  }

  @Test
  void aRenamedSheet() throws IOException {
    workbook(workbook -> workbook.setSheetName(1, "Service Userr Data"));
    isRefused("ASCS-F01 Expected sheet Service User Data not found");
  }

  @Test
  void noSignOffSheet() throws IOException {
    workbook(workbook -> workbook.removeSheetAt(0));
    isRefused("ASCS-F01 Expected sheet Sign Off Sheet not found");
  }

  @Test
  void noCouncilCode() throws IOException {
    workbook(workbook -> workbook.getSheetAt(0).getRow(1).getCell(4).setBlank());
    isRefused("ASCS-F02 Council code missing (Sign Off Sheet E2)");
  }

  @Test
  void noCouncilChosen() throws IOException {
    workbook(
        workbook ->
            workbook
                .getSheetAt(0)
                .getRow(1)
                .getCell(4)
                .setCellValue("Select LA name in cell below"));
    isRefused("ASCS-F03 Council not selected (Sign Off Sheet E3)");
  }

  @Test
  void aDeletedColumn() throws IOException {
    workbook(
        workbook -> {
          Row header = workbook.getSheetAt(1).getRow(0);
          for (int c = 54; c < 96; c++) {
            header.getCell(c).setCellValue(header.getCell(c + 1).getStringCellValue());
          }
          header.removeCell(header.getCell(96));
        });
    isRefused(
        "ASCS-F04 Column 55: expected q3a, found q3b", "Column 97: expected q22f, found (blank)");
    assertThat(only().findings()).hasSize(43);
  }

  @Test
  void halfARow() throws IOException {
    workbook(
        workbook -> {
          Row second = workbook.getSheetAt(1).createRow(2);
          second.createCell(1).setCellValue("S2");
          second.createCell(5).setCellValue(1);
        });
    isRefused("ASCS-F05 Rows 1: method of collection and response must both be present");
  }

  @Test
  void nobody() throws IOException {
    workbook(workbook -> workbook.getSheetAt(1).removeRow(workbook.getSheetAt(1).getRow(1)));
    isRefused("ASCS-F06 File holds no person rows");
  }

  @Test
  void tooManyPeopleAreComputedAndMayNotBeHandedIn() throws IOException {
    workbook(
        workbook -> {
          for (int r = 2; r < 4_002; r++) {
            Row row = workbook.getSheetAt(1).createRow(r);
            row.createCell(5).setCellValue(1);
            row.createCell(6).setCellValue(3);
          }
        });
    assertThat(only().loaded()).isTrue();
    assertThat(only().findings())
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.message())
                    .isEqualTo("This file has 4,001 records; the return takes rows 2 to 4000."));
  }

  @Test
  void aBlankWorkbookAndNoWorkbookAtAll() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve("ascs_return.xlsx"))) {
      workbook.createSheet("Sheet1");
      workbook.write(out);
    }
    isRefused("ASCS-F01 Expected sheet Service User Data not found");
    Files.writeString(folder.resolve("ascs_return.xlsx"), "no workbook at all");
    isRefused("ASCS-901", "damaged or not an .xlsx file");
  }

  /** Workbooks of the national body, where they are at hand. */
  @Test
  void thoseOfTheNationalBody() throws IOException {
    Path templates = Path.of("..", "shared", "domain", "ascs", "templates");
    assumeTrue(Files.isDirectory(templates), "skipped: ../shared has no templates here");
    Map<String, String> expected =
        Map.of(
            "reject_sheet_renamed.xlsx", "ASCS-F01 Expected sheet Service User Data",
            "reject_column_deleted.xlsx", "ASCS-F04",
            "blank_data_return_2021-22.xlsx", "ASCS-F03",
            "service_user_data_example.xlsx", "ASCS-F01 Expected sheet Sign Off Sheet");
    for (Map.Entry<String, String> file : expected.entrySet()) {
      Files.copy(
          templates.resolve(file.getKey()),
          folder.resolve("ascs_return.xlsx"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      isRefused(file.getValue());
    }
  }
}
