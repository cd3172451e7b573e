package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the specification (section 8) through a whole run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SacExampleTest {

  private SacRun sac = new SacRun(Path.of(""));

  @BeforeAll
  void run(@TempDir Path folder) {
    sac = new SacRun(folder).withSample();
    RunResult result = sac.run();
    assertThat(result.message()).isEmpty();
    assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
  }

  @Test
  void everyCellIsThatOfTheExample() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (NamedCsvRecord cell : SacRun.resource("expected_cells.csv")) {
      expected.put(
          cell.getField("table_id")
              + " "
              + cell.getField("row_key")
              + " "
              + cell.getField("column_key"),
          cell.getField("value"));
    }
    assertThat(expected).hasSize(907);
    assertThat(sac.cells()).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void everyIssueIsThatOfTheExample() throws IOException {
    List<String> expected =
        SacRun.resource("expected_issues.csv").stream()
            .map(
                issue ->
                    String.join(
                        " ",
                        issue.getField("file").replace(".csv", ""),
                        issue.getField("key"),
                        issue.getField("rule_id"),
                        issue.getField("field")))
            .toList();
    assertThat(expected).hasSize(14);
    assertThat(sac.findings()).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** What the specification works out in section 10. */
  @Test
  void theIndicatorsAreThoseOfTheExample() throws IOException {
    assertThat(indicators())
        .containsExactly(
            "SG01 9 / = 9",
            "SG02 7 / = 7",
            "SG03 7 / 9 = 77.78",
            "S42_SHARE 5 / 7 = 71.43",
            "S42_CONCLUDED 5 / = 5",
            "SG04 6 / 7 = 85.71",
            "SG05 2 / 6 = 33.33",
            "MSP_ASKED 3 / 5 = 60.00",
            "MSP_EXPRESSED 2 / 5 = 40.00",
            "SG06 1 / 2 = 50.00",
            "MSP_ACHIEVED 2 / 2 = 100.00");
  }

  private List<String> indicators() throws IOException {
    return sac.list("sac-indicators.csv").stream()
        .map(
            line ->
                (line.getField("id")
                        + " "
                        + line.getField("numerator")
                        + " / "
                        + line.getField("denominator")
                        + " = "
                        + line.getField("value"))
                    .replaceAll(" +", " "))
        .toList();
  }

  @Test
  void theLongFormHasTheWordsOfTheNationalData() throws IOException {
    assertThat(sac.list("sac-return.csv")).hasSize(907);
    assertThat(sac.list("sac-return.csv").stream().map(line -> String.join("|", line.getFields())))
        .contains(
            "SG1e|SG1e|Section 42 Enquiries|autism|Autism excluding Asperger's Syndrome/ High"
                + " Functioning Autism|s42|Section 42 Safeguarding Enquiries|1|yes",
            "SG1e|SG1e|Other Enquiries|autism|Autism excluding Asperger's Syndrome/ High"
                + " Functioning Autism|other|Other Safeguarding Enquiries|0|no",
            "SG2ab1-OTHER|SG2a_b1|Concluded Other Enquiries|domestic|Domestic Abuse|own_home|Own"
                + " Home|1|no",
            "SG1f|SG1f|Safeguarding Concerns|concerns|Total Number of Safeguarding Concerns|count"
                + "|Count|9|yes")
        .noneMatch(line -> line.contains("||"));
    assertThat(sac.list("sac-return.csv"))
        .filteredOn(line -> line.getField("mandatory").equals("yes"))
        .hasSize(235);
  }

  @Test
  void theWorkbookShowsVoluntaryCellsInBlueAndSaysWhatItWaitsFor() throws IOException {
    try (Workbook workbook =
        WorkbookFactory.create(sac.published("return.xlsx").toFile(), null, true)) {
      Sheet ages = workbook.getSheet("SG1a");
      // Concerns, section 42, other in the line 18-64
      Row line = ages.getRow(6);
      assertThat(line.getCell(1).getNumericCellValue()).isEqualTo(2);
      assertThat(blue(line.getCell(1))).isTrue();
      assertThat(blue(line.getCell(2))).isFalse();
      assertThat(blue(line.getCell(3))).isTrue();
      assertThat(blue(workbook.getSheet("SG2ab1-S42").getRow(6).getCell(1))).isTrue();
      assertThat(blue(workbook.getSheet("SG3a-S42").getRow(6).getCell(1))).isFalse();
    }
    assertThat(Sheets.of(sac.published("return.xlsx")).text("Sign-off"))
        .contains("Council code|999")
        .contains(
            "State|Not ready to submit; to be filled in: Council name, Return contact, Role of the"
                + " approving officer, Date.");
    assertThat(Sheets.of(sac.published("return.xlsx")).text("SG1a"))
        .contains("Blue cells are voluntary. A blank cell is not supplied; 0 means counted, none.");
  }

  private static boolean blue(Cell cell) {
    return cell.getCellStyle().getFillForegroundColor() == IndexedColors.PALE_BLUE.getIndex();
  }

  /** Every voluntary block left out, SG1d and SG1e by people, signed off. */
  @Test
  void whatTheJobLeavesOutIsBlankAndTheRestIsAsBefore(@TempDir Path folder) throws IOException {
    Map<String, String> full = sac.cells();
    Map<String, String> set = new TreeMap<>();
    for (String block :
        List.of(
            "concerns_columns",
            "other_columns",
            "full_conditions",
            "type_by_location",
            "concluded_other",
            "msp")) {
      set.put(block, "BLANK");
    }
    set.put("sg1de_unit", "person_category");
    set.put("sign_off_council_name", "Example");
    set.put("sign_off_return_contact", "returns");
    set.put("sign_off_approving_officer_role", "Director");
    set.put("sign_off_date", "2026-05-01");
    SacRun less = new SacRun(folder).withSample();
    assertThat(less.run(SacRun.EXTRACTED, set).message()).isEmpty();

    Map<String, String> cells = less.cells();
    Map<String, String> expected = new TreeMap<>(full);
    expected.replaceAll(
        (cell, value) ->
            cell.matches(
                    "SG1[a-e] \\S+ (concerns|other)|SG1e (?!autism|asperger).*|SG2ab1-.*"
                        + "|.*-OTHER .*|SG4a-.*")
                ? ""
                : value);
    // P1 has two section 42 enquiries, one under Physical, one under Memory; nobody has two in one
    // line.
    assertThat(cells).containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(cells.values().stream().filter(value -> !value.isEmpty())).hasSize(235);
    assertThat(less.failedChecks()).noneMatch(check -> check.contains(" error "));
    assertThat(less.list("sac-indicators.csv"))
        .filteredOn(line -> line.getField("id").equals("SG06"))
        .singleElement()
        .matches(line -> line.getField("value").isEmpty());
    assertThat(Sheets.of(less.published("return.xlsx")).text("Sign-off"))
        .contains("State|Ready to submit.");
  }
}
