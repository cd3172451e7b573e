package org.ascreturns.returns.salt.discharge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.rule.CleansedValue;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules on the file of discharges and on its rows. {@code sts004_rule_cases.csv} has a whole
 * row and exactly the findings that it gives; the year is 2024-25, as at 15/04/2025.
 */
class DischargeRulesTest {

  private static final List<String> HEADER =
      Arrays.stream(DischargeField.values()).map(DischargeField::specName).toList();
  private static final String[] GOOD = {
    "P1", "01/03/1950", "Female", "05/10/2024", "06/10/2024", "Y", "AT_HOME", "04/01/2025"
  };

  private final DischargeExtract extract = new DischargeExtract();

  private static Settings settings(Settings.Input input, Map<String, Severity> severities) {
    return new Settings(
        "salt",
        2024,
        "999",
        LocalDate.of(2025, 4, 15),
        Map.of("max_age_years", 115),
        severities,
        Map.of("sts004_discharges", input),
        BigDecimal.TEN);
  }

  private static Settings settings() {
    return settings(input(Map.of(), Map.of(), List.of()), Map.of());
  }

  private static Settings.Input input(
      Map<String, String> columns, Map<String, Map<String, String>> values, List<String> carry) {
    return new Settings.Input(List.of("*sts004*.csv"), columns, values, carry, "Team", true);
  }

  private static InputFile file(List<String> header, List<Slice> slices) {
    FileScan scan =
        new FileScan(
            Path.of("sts004.csv"),
            "sts004.csv",
            "digest",
            100,
            FileScan.Container.CSV,
            false,
            StandardCharsets.UTF_8,
            false,
            ',',
            2,
            1,
            header,
            slices,
            List.of(),
            LocalDateTime.of(2025, 4, 10, 9, 0));
    return new InputFile(
        1, "sts004_discharges", scan, new DischargeExtract().identify(scan, settings()));
  }

  private static InputFile file(List<String> header) {
    return file(header, List.of(new Slice(1, 10, 90, 2, 1)));
  }

  private Outcome judge(Settings settings, List<String> header, String... values) {
    return extract.judge(file(header), settings).judge(new ExtractRow(2, 1, values));
  }

  private static List<String> found(List<Finding> findings) {
    return findings.stream().map(found -> found.rule().id() + " " + found.field()).toList();
  }

  private static List<NamedCsvRecord> cases() throws IOException {
    return read("/salt/sts004_rule_cases.csv");
  }

  private static List<NamedCsvRecord> read(String resource) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(DischargeRulesTest.class.getResourceAsStream(resource)),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }

  static Stream<Arguments> rows() throws IOException {
    return cases().stream()
        .map(line -> Arguments.of(line.getField("rule") + " " + line.getField("case"), line));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowGivesExactlyTheFindingsOfTheCase(String name, NamedCsvRecord line) {
    Outcome outcome =
        judge(settings(), HEADER, HEADER.stream().map(line::getField).toArray(String[]::new));

    String expected = line.getField("expected");
    assertThat(found(outcome.findings()))
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split("\\|"));
    boolean rejects =
        outcome.findings().stream().anyMatch(found -> found.rule().severity() == Severity.REJECT);
    assertThat(outcome).isInstanceOf(rejects ? Outcome.Rejected.class : Outcome.Accepted.class);
  }

  @Test
  void everyRuleOnARowHasACaseThatBreaksItAndOneThatPasses() throws IOException {
    Set<String> broken = new TreeSet<>();
    Set<String> passed = new TreeSet<>();
    for (NamedCsvRecord line : cases()) {
      boolean breaks = line.getField("expected").contains(line.getField("rule"));
      assertThat(line.getField("case").startsWith("breaks")).isEqualTo(breaks);
      (breaks ? broken : passed).add(line.getField("rule"));
    }
    List<String> rules =
        extract.rules().stream()
            .filter(rule -> rule.scope() == Scope.RECORD)
            .map(RuleDefinition::id)
            .toList();

    assertThat(broken).containsExactlyInAnyOrderElementsOf(rules);
    passed.remove("-");
    // The good rows pass the rule on missing values.
    passed.add("STS4-R01");
    assertThat(passed).containsExactlyInAnyOrderElementsOf(rules);
  }

  @Test
  void messagesSayWhatIsWrongAndWhatWasExpected() {
    String[] row = GOOD.clone();
    row[6] = "Alive";
    row[7] = "03/01/2025";

    assertThat(judge(settings(), HEADER, row).findings())
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "Status at day 91 Alive is not one of AT_HOME, CARE_HOME, CARE_HOME_RESPITE, HOSPITAL,"
                + " DECEASED, NOT_CONTACTABLE.",
            "Status date 03/01/2025 is not day 91 after the discharge, which is 04/01/2025.");
  }

  @Test
  void aChangedValueIsKeptBeforeAndAfter() {
    String[] row = GOOD.clone();
    row[2] = "F";
    row[4] = "31/11/2024";
    row[6] = "At home";

    assertThat(judge(settings(), HEADER, row).cleansed())
        .containsExactlyInAnyOrder(
            new CleansedValue("STS4-R10", "gender", "F", "Female"),
            new CleansedValue("STS4-R10", "status_91_day", "At home", "AT_HOME"),
            new CleansedValue("STS4-R12", "service_start_date", "31/11/2024", null));
  }

  @Test
  void theJobMapsColumnsAndValuesAndCarriesColumnsThrough() {
    List<String> header = new ArrayList<>(HEADER);
    header.set(0, "Swift ID");
    header.set(3, "Discharge Date");
    header.add("Team");
    header.add("Ward");
    Settings settings =
        settings(
            input(
                Map.of("Swift ID", "person_ref"),
                Map.of("Status_91_Day", Map.of("Own flat", "AT_HOME")),
                List.of("Ward", "Bed")),
            Map.of());
    List<String> values = new ArrayList<>(List.of(GOOD));
    values.set(6, "own FLAT");
    values.addAll(List.of("Hospital team", "W7"));

    assertThat(extract.checkFile(file(header), settings)).isEmpty();
    Outcome outcome = judge(settings, header, values.toArray(String[]::new));
    assertThat(found(outcome.findings())).containsExactly("STS4-R10 status_91_day");
    assertThat(outcome.subject().person()).isEqualTo("P1");
    assertThat(outcome.subject().team()).isEqualTo("Hospital team");
    assertThat(outcome.subject().carried()).containsExactly("W7", null);
    assertThat(outcome.subject().key()).isEqualTo("P1|Discharge|2024-10-05");
  }

  @Test
  void aMappingThatCannotBeIsRefused() {
    assertThatThrownBy(
            () ->
                extract.checkSettings(
                    settings(input(Map.of("ID", "person"), Map.of(), List.of()), Map.of())))
        .hasMessage("columns: ID: there is no field person");
    assertThatThrownBy(
            () ->
                extract.checkSettings(
                    settings(
                        input(Map.of(), Map.of("sex", Map.of("M", "Male")), List.of()), Map.of())))
        .hasMessage("values: there is no code list sex");
    assertThatThrownBy(
            () ->
                extract.checkSettings(
                    settings(
                        input(Map.of(), Map.of("gender", Map.of("M", "Man")), List.of()),
                        Map.of())))
        .hasMessage("values: gender: \"Man\" is not on the list");
  }

  @Test
  void theJobCanLowerASeverity() {
    Settings lenient =
        settings(input(Map.of(), Map.of(), List.of()), Map.of("STS4-R04", Severity.WARN));
    String[] row = GOOD.clone();
    row[7] = "05/01/2025";

    assertThat(judge(lenient, HEADER, row)).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void whatIsWrongWithAFileIsTold() {
    List<String> header = new ArrayList<>(HEADER);
    header.set(7, "Gender");
    header.add("Shoe size");

    assertThat(found(extract.checkFile(file(header, List.of()), settings())))
        .containsExactly(
            "STS4-F04 Gender", "STS4-F02 status_date", "STS4-F03 Shoe size", "STS4-F06 (file)");
    assertThat(extract.checkFile(file(HEADER), settings())).isEmpty();
  }

  @Test
  void aFirstLineThatIsNoHeaderIsNotRepeated() {
    InputFile file = file(List.of(GOOD));

    assertThat(found(extract.checkFile(file, settings())))
        .hasSize(HEADER.size())
        .allMatch(found -> found.startsWith("STS4-F02 "));
    assertThat(extract.advice(file, settings()))
        .startsWith("None of the names in line 1 is a column of the layout")
        .contains("person_ref, birth_date");
    assertThat(extract.advice(file(HEADER), settings())).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadIsToldWithWhatIsWrong() {
    assertThat(
            extract.unreadable(
                new UnreadableFileException("sts004.csv", 3, "The record is not closed."),
                settings()))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule().id()).isEqualTo("STS4-F01");
              assertThat(found.message()).startsWith("The file could not be read as text.");
            });
  }

  @Test
  void aRaggedLineIsRejectedAndABlankOneIsNone() {
    Outcome ragged = judge(settings(), HEADER, "P1", "01/03/1950");

    assertThat(ragged).isInstanceOf(Outcome.Rejected.class);
    assertThat(ragged.findings())
        .extracting(Finding::message)
        .containsExactly("Line 2 has 2 values; 8 expected.");
    assertThat(judge(settings(), HEADER, "")).isEqualTo(new Outcome.Blank(2, 1));
  }

  @Test
  void namesAreKeptNowhere() {
    List<String> header = new ArrayList<>(HEADER);
    header.add("Surname");
    List<String> values = new ArrayList<>(List.of(GOOD));
    values.set(3, "never");
    values.add("Secret");

    Outcome rejected = judge(settings(), header, values.toArray(String[]::new));
    assertThat(((Outcome.Rejected) rejected).raw()).contains("P1").doesNotContain("Secret");
    Outcome ragged = judge(settings(), header, "P1", "Secret");
    assertThat(((Outcome.Rejected) ragged).raw()).doesNotContain("Secret");
  }

  @Test
  void theRulesAreThoseOfTheList() throws IOException {
    assertThat(
            extract.rules().stream()
                .map(rule -> rule.id() + " " + rule.severity().word() + " " + rule.message())
                .sorted())
        .containsExactlyElementsOf(
            read("/salt/sts004_rules.csv").stream()
                .filter(row -> !row.getField("stage").equals("cross"))
                .map(
                    row ->
                        row.getField("rule_id")
                            + " "
                            + row.getField("severity")
                            + " "
                            + row.getField("message"))
                .toList());
  }
}
