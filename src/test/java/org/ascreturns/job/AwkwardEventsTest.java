package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events on which rules meet, through a whole run: what the rules across records find, and what is
 * submitted. Each row is a row of the published sample with some values changed and a person of its
 * own, known by the letter of the case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwkwardEventsTest {

  private static final List<NamedCsvRecord> SAMPLE = sample();

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient sql = JdbcClient.create(database);
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final Map<String, Map<String, String>> submitted = new HashMap<>();

  private static List<NamedCsvRecord> sample() {
    return read(
        new InputStreamReader(
            Objects.requireNonNull(
                AwkwardEventsTest.class.getResourceAsStream("/cld/sample_r2.csv")),
            StandardCharsets.UTF_8));
  }

  private static List<NamedCsvRecord> read(InputStreamReader text) {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(int sampleRow, String person, String reference, String... changes) {
    Map<String, String> row = new LinkedHashMap<>(SAMPLE.get(sampleRow - 1).getFieldsAsMap());
    row.put("NHS Number", "");
    row.put("LA Person Unique Identifier", person);
    row.put("Event Reference", reference);
    for (String change : changes) {
      String field = change.substring(0, change.indexOf('='));
      assertThat(row).containsKey(field);
      row.put(field, change.substring(change.indexOf('=') + 1));
    }
    rows.add(row);
  }

  private void rows() {
    row(
        7,
        "A",
        "home support in a nursing home",
        "Service Component=Home support or domiciliary care");
    row(2, "B", "deceased but open", "Event End Date=", "Event Outcome=NFA: Deceased");
    row(3, "B", "still served");
    row(3, "C", "outcome on no list", "Event Outcome=Goes on and on");
    row(1, "D", "type on no list", "Service Type=Some service");
    row(
        2,
        "E",
        "died before the period",
        "Event Start Date=01/02/2025",
        "Event End Date=",
        "Date of Death=10/03/2025");
    row(
        2,
        "F",
        "died in the period",
        "Event Start Date=01/02/2025",
        "Event End Date=",
        "Event Outcome=",
        "Date of Death=10/05/2025");
    row(
        2,
        "G",
        "died after the period",
        "Event Start Date=01/02/2026",
        "Event End Date=",
        "Date of Death=02/04/2026");
    row(3, "H", "gender on no list", "Gender=Sometimes");
  }

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    rows();
    Path input = Files.createDirectories(folder.resolve("in"));
    try (CsvWriter writer =
        CsvWriter.builder().build(input.resolve("999_CLD_20250401_20260331_20260415060000.csv"))) {
      writer.writeRecord(SAMPLE.get(0).getHeader());
      rows.forEach(row -> writer.writeRecord(row.values()));
    }
    RunResult result = SaltRun.run(database, input, folder.resolve("out"));
    assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    Path published = folder.resolve("out").resolve("2025-26").resolve("salt");
    try (var bytes = Files.newInputStream(published.resolve("cld-submission.csv"))) {
      read(new InputStreamReader(bytes, StandardCharsets.UTF_8))
          .forEach(row -> submitted.put(row.getField("Event Reference"), row.getFieldsAsMap()));
    }
  }

  private List<String> crossRulesOn(String reference) {
    return sql.sql(
            "select rule_id from audit.finding where record = ? and rule_id like 'CLD-X%' order by rule_id")
        .param(reference)
        .query(String.class)
        .list();
  }

  @Test
  void homeSupportDoesNotOverlapItself() {
    assertThat(crossRulesOn("home support in a nursing home")).isEmpty();
  }

  @Test
  void aDeceasedOutcomeOnAnOpenEventIsReportedBesideAnOpenService() {
    assertThat(crossRulesOn("deceased but open")).containsExactly("CLD-X016");
  }

  @Test
  void aReplacedValueIsSubmittedAsReplaced() {
    assertThat(submitted.get("outcome on no list"))
        .containsEntry("Event Outcome", "Continuation of support or services");
  }

  @Test
  void aValueTakenAwayIsNotSubmitted() {
    assertThat(submitted.get("type on no list")).containsEntry("Service Type", "");
  }

  @Test
  void aValueOnNoListIsSubmittedAsItCame() {
    assertThat(submitted.get("gender on no list")).containsEntry("Gender", "Sometimes");
  }

  @Test
  void anOpenEventEndedByDeathIsSubmittedIfThatIsInThePeriod() {
    assertThat(submitted.get("died in the period"))
        .containsEntry("Event End Date", "10/05/2025")
        .containsEntry("Event Outcome", "NFA: Deceased");
    assertThat(submitted.keySet())
        .doesNotContain("died before the period", "died after the period");
  }
}
