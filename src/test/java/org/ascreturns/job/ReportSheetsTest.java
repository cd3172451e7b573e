package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the report says of each file. The published sample with the gender of rows 1 and 2, which
 * raise nothing otherwise, on no list.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportSheetsTest {

  private static final String FILE = "999_CLD_20250401_20260331_20260415060000.csv";

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient sql = JdbcClient.create(database);
  private Path folder = Path.of("");
  private Path input = Path.of("");
  private Sheets workbook = Sheets.empty();

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    input = Files.createDirectories(temporary.resolve("in"));
    try (var in = getClass().getResourceAsStream("/cld/sample_r2.csv")) {
      String sample = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      String[] lines = sample.split("\n", -1);
      lines[1] = lines[1].replace(",Female,", ",=Robot(),");
      lines[2] = lines[2].replace(",Female,", ",=Robot(),");
      Files.writeString(input.resolve(FILE), String.join("\n", lines));
    }
    SaltRun.run(database, input, temporary.resolve("out"));
    workbook =
        Sheets.of(
            temporary.resolve("out").resolve("2025-26").resolve("salt").resolve("rejections.xlsx"));
  }

  @Test
  void whatBecameOfTheRowsOfAFileAddsUpToTheRowsRead() {
    // By hand from sample_r2_expected.csv; rows 1 and 2 turn from accepted to with a warning.
    assertThat(workbook.rows("Rows by disposition", "file", "disposition", "rows"))
        .containsExactly(
            FILE + "|accepted|38",
            FILE + "|accepted_with_warning|5",
            FILE + "|cleansed|8",
            FILE + "|cleansed_closed_deceased|1",
            FILE + "|held_closed_superseded|1",
            FILE + "|held_closed_stale|1",
            FILE + "|dropped|2",
            FILE + "|rejected|9");
  }

  @Test
  void theAuditTrailCountsDroppedAndHeldRows() {
    assertThat(
            sql.sql("select rows_read, rows_dropped, rows_held from audit.file")
                .query()
                .singleRow()
                .values()
                .toString())
        .isEqualTo("[65, 2, 2]");
    assertThat(workbook.rows("Summary", "item", "detail"))
        .contains("file 1: " + FILE + "|loaded, accepted 56, rejected 9, dropped 2, held 2");
  }

  @Test
  void everyUnmatchedValueIsListedWithItsCount() {
    assertThat(workbook.rows("Unmatched values", "field", "value", "rows", "rule"))
        .containsExactly(
            "Accommodation_Status|Caravan by the river|1|CLD-R025",
            "Event_Type|Safeguarding|1|CLD-R011",
            "Gender|'=Robot()|2|CLD-R025");
  }

  @Test
  void findingsAreCountedByRuleAndField() {
    assertThat(workbook.rows("By rule and field", "rule", "severity", "field", "findings"))
        .contains(
            "CLD-R020|warn|Ethnicity|1",
            "CLD-R020|warn|Has_Unpaid_Carer|1",
            "CLD-R025|warn|Accommodation_Status|1",
            "CLD-R025|warn|Gender|2",
            "CLD-R050|warn|Event_End_Date|3");
  }

  @Test
  void anExactCopyThatTheJobRejectsIsRejectedAndNotDroppedToo() {
    Settings usual = SaltRun.settings(Map.of());
    Settings strict =
        new Settings(
            usual.returnId(),
            usual.year(),
            usual.council(),
            LocalDate.of(2026, 4, 15),
            usual.parameters(),
            Map.of("CLD-X001", Severity.REJECT),
            usual.inputs(),
            usual.maxRejectedPercent());
    Engine engine = Engine.complete();
    DataSource fresh = TestDatabase.fresh();

    RunResult result;
    try (RunEngine started = RunEngine.start(fresh, engine)) {
      result =
          started
              .launcher()
              .launch(
                  RunRequest.ofFolder(
                      engine, SaltRun.salt(), strict, input, folder.resolve("strict"), 2, false),
                  Progress.SILENT);
    }

    assertThat(result.message()).isEmpty();
    List<Map<String, Object>> told =
        JdbcClient.create(fresh)
            .sql(
                "select disposition, row_count from audit.file_disposition"
                    + " where disposition in ('dropped', 'rejected') order by place")
            .query()
            .listOfRows();
    assertThat(told.toString())
        .isEqualTo("[{disposition=dropped, row_count=1}, {disposition=rejected, row_count=10}]");
  }
}
