package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The field results of the published sample, asked for by the job: 56 accepted rows of 65. Counted
 * by hand in the sample, rejected rows (41, 44 to 47, 49, 56 to 58) left out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldResultsTest {

  private Sheets workbook = Sheets.empty();

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    Path input =
        SaltRun.folderWith(
            folder.resolve("in"),
            "/cld/sample_r2.csv",
            "999_CLD_20250401_20260331_20260415060000.csv");
    Engine engine = Engine.complete();
    RunRequest request =
        RunRequest.ofFolder(
            engine,
            SaltRun.salt(),
            SaltRun.settings(Map.of("field_results", "true")),
            input,
            folder.resolve("out"),
            2,
            false);
    try (RunEngine started = RunEngine.start(TestDatabase.fresh(), engine)) {
      assertThat(started.launcher().launch(request, Progress.SILENT).message()).isEmpty();
    }
    workbook =
        Sheets.of(
            folder.resolve("out").resolve("2025-26").resolve("salt").resolve("rejections.xlsx"));
  }

  private List<String> of(String field) {
    return workbook.rows("Field results", "field", "status", "result", "value", "rows").stream()
        .filter(row -> row.startsWith(field + "|"))
        .map(row -> row.substring(field.length() + 1))
        .toList();
  }

  @Test
  void aFieldThatEveryRowHasIsCountedOnEveryAcceptedRow() {
    assertThat(of("LA_Code")).containsExactly("2|1|999|56");
    assertThat(of("Reporting_Period_End_Date")).containsExactly("2|1|31/03/2026|56");
  }

  @Test
  void aPersonalValueIsNotShown() {
    // Row 42 and row 43 came with numbers that are none.
    assertThat(of("NHS_Number")).containsExactly("2|1|N/A - PID|54", "2|-2|N/A - PID|2");
    // Row 51.
    assertThat(of("Postcode")).containsExactly("2|1|N/A - PID|55", "2|-2|N/A - PID|1");
    assertThat(
            workbook.rows("Field results", "value").stream()
                .filter(value -> value.matches("999[0-9]{7}|LS99.*|A1000.*")))
        .isEmpty();
  }

  @Test
  void aValueCountsAsItCame() {
    // Row 54: a gender in other words; row 53: accommodation on no list; row 52: Release 1.
    assertThat(of("Accommodation_Status")).contains("2|-2|Caravan by the river|1");
    assertThat(of("Event_Outcome"))
        .contains("2|-7|NFA - Information & Advice / Signposting only|1");
    assertThat(of("Gender"))
        .containsExactly("2|1|Female|32", "2|1|Male|22", "2|1|Other|1", "2|-2|F|1");
  }

  @Test
  void aBlankFailsOnlyWhereTheFieldIsMandatory() {
    // Row 50 has the word NULL for Has_Unpaid_Carer, which is a blank.
    assertThat(of("Has_Unpaid_Carer"))
        .containsExactly("2|1|No|39", "2|1|Yes|14", "2|1|Unknown|2", "2|-1|(blank)|1");
    // Row 55 has no ethnicity.
    assertThat(of("Ethnicity")).contains("2|-1|(blank)|1");
    // Row 53: units are mandatory with an hourly cost.
    assertThat(of("Planned_units_per_week")).contains("2|-1|(blank)|1");
  }

  @Test
  void aFieldThatDoesNotApplyIsCountedOnlyWhereItIsFilled() {
    // Row 52 is a request with a service type.
    assertThat(of("Service_Type").stream().filter(row -> row.startsWith("0|")))
        .containsExactly("0|-2|Long term support: Community|1");
  }

  @Test
  void theModulesAreThoseOfTheNationalReport() {
    assertThat(workbook.rows("Field results", "module"))
        .contains(
            "Submission information",
            "Person details",
            "Events (all)",
            "Events (requests only)",
            "Events (assessments only)",
            "Carers and linked service users",
            "Events (services only)",
            "Events (reviews only)",
            "Costs (services only)");
  }
}
