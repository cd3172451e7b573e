package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The file that goes to the national portal, held to the list of fields and to what the
 * specification says of its rows. The published sample, with text that a spreadsheet would run and
 * with a value on no list in a field that does not apply.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionFileTest {

  private static final String NATIONAL = "999_CLD_20250401_20260331_20260415000000.csv";

  private Path published = Path.of("");
  private final Map<String, NamedCsvRecord> rows = new LinkedHashMap<>();

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    Path input = Files.createDirectories(temporary.resolve("in"));
    Files.writeString(
        input.resolve("999_CLD_20250401_20260331_20260415060000.csv"),
        sample(),
        StandardCharsets.UTF_8);
    RunResult result = SaltRun.run(TestDatabase.fresh(), input, temporary.resolve("out"));
    assertThat(result.message()).isEmpty();
    published = temporary.resolve("out").resolve("2025-26").resolve("salt");
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(published.resolve("cld-submission.csv"))) {
      reader.forEach(row -> rows.put(row.getField("Event Reference"), row));
    }
  }

  private static String sample() throws IOException {
    try (var in = SubmissionFileTest.class.getResourceAsStream("/cld/sample_r2.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .replace("A100001", "=A100001")
          .replace(
              "REQ-0001,02/04/2025,03/04/2025,Adult contact", "@REQ-1,02/04/2025,03/04/2025,-2+3")
          .replace("ASS-0002", "-0002")
          .replace("Caravan by the river", "=HYPERLINK(1)")
          // Row 52 is a request: a service type does not apply to it.
          .replace(
              ",,Long term support: Community,,,,,,,,,\r\n", ",,Robot on a request,,,,,,,,,\r\n");
    }
  }

  private static List<NamedCsvRecord> release2() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(Path.of("sql", "cld", "reference", "fields.csv"))) {
      return reader.stream()
          .filter(field -> field.getField("release").equals("R2"))
          .sorted(Comparator.comparingInt(field -> Integer.parseInt(field.getField("position"))))
          .toList();
    }
  }

  private String value(String reference, String column) {
    return Objects.requireNonNull(rows.get(reference), reference).getField(column);
  }

  @Test
  void itHasTheColumnsOfRelease2InTheirOrder() throws IOException {
    List<String> headers = release2().stream().map(field -> field.getField("header")).toList();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(published.resolve("cld-submission.csv"))) {
      assertThat(headers).hasSize(46);
      assertThat(reader.iterator().next().getFields()).isEqualTo(headers);
    }
  }

  @Test
  void everyDateAndNumberIsWrittenAsTheSpecificationSays() throws IOException {
    DateTimeFormatter day =
        DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);
    List<String> wrong = new ArrayList<>();
    for (NamedCsvRecord field : release2()) {
      for (NamedCsvRecord row : rows.values()) {
        String value = row.getField(field.getField("header"));
        boolean right =
            switch (field.getField("type")) {
              case "date" -> value.isEmpty() || LocalDate.parse(value, day) != null;
              case "decimal" -> value.matches("(-?[0-9]+\\.[0-9]{2})?");
              case "integer" -> value.matches("[0-9]*");
              default ->
                  value.length() <= Integer.parseInt(field.getField("max_length"))
                      || value.startsWith("'");
            };
        if (!right) {
          wrong.add(field.getField("field") + " " + value);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void itHoldsAcceptedRowsOnlyWithoutCopiesAndOpenEvents() throws IOException {
    // 65 rows, 9 rejected, 2 dropped, 2 held and closed; the association row has no reference.
    assertThat(Files.readAllLines(published.resolve("cld-submission.csv"))).hasSize(1 + 52);
    assertThat(rows).doesNotContainKeys("ASS-0044", "SER-0060", "ASS-0063", "REQ-0064");
    assertThat(value("ASS-0065", "Event End Date")).isEqualTo("20/12/2025");
    assertThat(value("ASS-0065", "Event Outcome")).isEqualTo("NFA: Deceased");
  }

  @Test
  void valuesAreTheCleanOnes() {
    assertThat(value("SER-0003", "Unit Cost")).isEqualTo("22.50");
    assertThat(value("SER-0003", "Planned units per week")).isEqualTo("14.00");
    assertThat(value("SER-0051", "Unit Cost")).isEqualTo("21.00");
    assertThat(value("SER-0051", "Postcode")).isEmpty();
    assertThat(value("REQ-0042", "NHS Number")).isEmpty();
    assertThat(value("REQ-0042", "Postcode")).isEqualTo("LS99 6DS");
    assertThat(value("ASS-0043", "Event Start Date")).isEqualTo("01/06/2025");
    assertThat(value("SER-0048", "Event End Date")).isEqualTo("03/11/2025");
    assertThat(value("REQ-0052", "Event Outcome"))
        .isEqualTo("NFA: Information and advice or signposting");
    assertThat(value("REQ-0054", "Ethnicity")).isEqualTo("White: Irish");
  }

  @Test
  void aFieldThatDoesNotApplyStaysBlankAlsoWhereItsValueIsOnNoList() {
    assertThat(value("REQ-0052", "Service Type")).isEmpty();
  }

  @Test
  void textThatASpreadsheetWouldRunIsInertInEveryColumn() {
    assertThat(value("'@REQ-1", "Event Description")).isEqualTo("'-2+3");
    assertThat(value("SER-0053", "Accommodation Status")).isEqualTo("'=HYPERLINK(1)");
    assertThat(value("'@REQ-1", "LA Person Unique Identifier")).isEqualTo("'=A100001");
    for (NamedCsvRecord row : rows.values()) {
      assertThat(row.getFields()).noneMatch(value -> value.matches("[=+@].*"));
    }
  }

  @Test
  void aLinkedPersonIsWrittenLikeThePersonAndANegativeNumberStays() {
    // Row 21, the only one without a reference, is linked to A100001.
    assertThat(value("", "Adult 1 Linked Person_ID")).isEqualTo("'=A100001");
    assertThat(value("-0002", "Event Type")).isEqualTo("Assessment");
  }

  @Test
  void itLiesThereUnderItsNationalNameToo() throws IOException {
    assertThat(published.resolve(NATIONAL)).isRegularFile();
    assertThat(Files.mismatch(published.resolve(NATIONAL), published.resolve("cld-submission.csv")))
        .isEqualTo(-1);
    assertThat(
            Files.isSameFile(published.resolve(NATIONAL), published.resolve("cld-submission.csv")))
        .isTrue();
    try (Stream<Path> files = Files.list(published)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.contains("_CLD_")))
          .containsExactly(NATIONAL);
    }
  }

  /** Row 64 is replaced on 13/10/2025; row 63 went quiet on 10/01/2025, before the period. */
  @Test
  void closedOpenEventsAreInItWhereTheJobSaysSoAndTheirEndIsInThePeriod(@TempDir Path temporary)
      throws IOException {
    Path input =
        SaltRun.folderWith(
            temporary.resolve("in"),
            "/cld/sample_r2.csv",
            "999_CLD_20250401_20260331_20260415060000.csv");
    RunResult result =
        SaltRun.run(
            TestDatabase.fresh(),
            input,
            temporary.resolve("out"),
            Map.of("stale_superseded_reportable", "true"));
    assertThat(result.message()).isEmpty();
    Map<String, String> ends = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(temporary.resolve("out/2025-26/salt/cld-submission.csv"))) {
      reader.forEach(
          row -> ends.put(row.getField("Event Reference"), row.getField("Event End Date")));
    }
    assertThat(ends).containsEntry("REQ-0064", "13/10/2025").doesNotContainKey("ASS-0063");
    assertThat(rows).doesNotContainKeys("REQ-0064", "ASS-0063");
  }
}
