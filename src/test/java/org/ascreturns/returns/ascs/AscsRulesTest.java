package org.ascreturns.returns.ascs;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.returns.ascs.rules.AscsRules;
import org.ascreturns.returns.ascs.rules.SurveyField;
import org.ascreturns.returns.ascs.rules.SurveyFields;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules on one row. {@code row_rule_cases.csv} changes a good row and says exactly which rules
 * that breaks; {@code @silent} is a row of somebody who did not answer, {@code @unanswered} one
 * with -9 for every answer.
 */
class AscsRulesTest {

  private static final List<SurveyField> FIELDS = SurveyFields.canonical().inOrder();

  private static Settings settings(Map<String, Severity> severities) {
    return new Settings(
        "ascs",
        2025,
        "999",
        LocalDate.of(2026, 5, 1),
        Map.of(),
        severities,
        Map.of(
            "ascs", new Settings.Input(List.of("ascs*.csv"), Map.of(), Map.of(), List.of(), null)),
        BigDecimal.ZERO);
  }

  @Test
  void everyRuleHoldsInTheSurveyYearThatTheSpecificationDescribes() {
    assertThat(AscsRules.homes()).isNotEmpty();
    assertThat(AscsRules.homes())
        .allSatisfy(home -> assertThat(RuleDefinition.of(home).inForce(2021)).isTrue());
  }

  /** Somebody of 80 in the community who answered all questions. */
  private static Map<String, String> good() {
    Map<String, String> row = new LinkedHashMap<>();
    for (SurveyField field : FIELDS) {
      row.put(field.key(), field.isQuestion() ? "1" : "");
    }
    row.putAll(
        Map.of(
            "SerialNo", "S1",
            "MethodCollection", "1",
            "Response", "1",
            "Gender", "2",
            "Age", "80",
            "Ethnicity", "1",
            "Sexuality", "1",
            "Religion", "2",
            "PrimarySupportReason", "1",
            "SupportSetting", "1"));
    row.putAll(
        Map.of(
            "MechOfDelivery", "3",
            "RHC_autism", "2",
            "RHC_asperger", "2",
            "Advocate", "2",
            "Interpreter", "2",
            "Translated", "1",
            "Questionnaire", "1",
            "Replacement", "2"));
    for (String option : List.of("q19a", "q19c", "q20a", "q20b", "q22b", "q22c", "q22d", "q22e")) {
      row.put(option, "2");
    }
    row.put("q22f", "2");
    return row;
  }

  private static Map<String, String> changed(String changes) {
    Map<String, String> row = good();
    for (String change : changes.split("\\|", -1)) {
      if (change.equals("@silent")) {
        row.put("Response", "3");
        FIELDS.stream().filter(SurveyField::isQuestion).forEach(field -> row.put(field.key(), ""));
      } else if (change.equals("@unanswered")) {
        FIELDS.stream()
            .filter(SurveyField::isQuestion)
            .forEach(field -> row.put(field.key(), "-9"));
      } else {
        String[] parts = change.split("=", 2);
        assertThat(row).containsKey(parts[0]);
        row.put(parts[0], parts[1]);
      }
    }
    return row;
  }

  private static InputFile file(List<String> header) {
    FileScan scan =
        new FileScan(
            Path.of("ascs_persons.csv"),
            "ascs_persons.csv",
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
            List.of(),
            List.of(),
            LocalDateTime.of(2026, 5, 1, 9, 0));
    return new InputFile(1, "ascs", scan, new AscsExtract().identify(scan, settings(Map.of())));
  }

  private static Outcome judge(Map<String, String> row) {
    return judge(settings(Map.of()), row);
  }

  private static Outcome judge(Settings settings, Map<String, String> row) {
    return new AscsExtract()
        .judge(file(List.copyOf(row.keySet())), settings)
        .judge(new ExtractRow(2, 1, row.values().toArray(String[]::new)));
  }

  private static List<String> rules(Outcome outcome) {
    return outcome.findings().stream().map(found -> found.rule().id()).distinct().toList();
  }

  private static List<NamedCsvRecord> cases() {
    try {
      return CsvReader.builder()
          .ofNamedCsvRecord(Files.readString(Path.of("src/test/resources/ascs/row_rule_cases.csv")))
          .stream()
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Stream<Arguments> rows() {
    return cases().stream()
        .map(line -> Arguments.of(line.getField("rule") + " " + line.getField("case"), line));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void aRowBreaksExactlyTheRulesOfTheCase(String name, NamedCsvRecord line) {
    Outcome outcome = judge(changed(line.getField("changes")));
    String expected = line.getField("expected");
    assertThat(rules(outcome))
        .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split("\\|"));
    // No person is rejected: a bad cell becomes missing.
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  @Test
  void everyRuleOnARowHasACaseThatBreaksItAndOneThatPasses() {
    Map<String, Set<String>> found =
        cases().stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.getField("rule"),
                    Collectors.mapping(
                        line -> line.getField("case").replaceAll(":.*", ""),
                        Collectors.toCollection(TreeSet::new))));
    List<String> onRows =
        AscsRules.homes().stream()
            .map(RuleDefinition::of)
            .map(RuleDefinition::id)
            .filter(id -> id.matches("ASCS-[CDWX][0-9]+"))
            .toList();
    assertThat(onRows).hasSize(42);
    for (String id : onRows) {
      assertThat(found.getOrDefault(id, Set.of())).as(id).contains("breaks");
      assertThat(found.getOrDefault(id, Set.of())).as(id).containsAnyOf("passes", "boundary");
    }
  }

  @Test
  void aBlankedValueKeepsItsBeforeAndTheMessageSaysWhatIsWrong() {
    Outcome outcome = judge(changed("q3a=999"));
    assertThat(outcome.cleansed()).hasSize(1);
    assertThat(outcome.cleansed().get(0).before()).isEqualTo("999");
    assertThat(outcome.cleansed().get(0).after()).isNull();
    assertThat(outcome.findings().get(0).message()).isEqualTo("q3a was 999; accepted 1 to 4");
    assertThat(judge(changed("Stratum=3")).cleansed().get(0).after()).isEqualTo("4");
  }

  @Test
  void aRowWithoutMethodAndResponseIsNoPerson() {
    Map<String, String> row = good();
    row.replaceAll((field, value) -> "");
    row.put("LaCode", "999");
    assertThat(judge(row)).isInstanceOf(Outcome.Blank.class);
    row.put("SerialNo", "S1");
    Outcome left = judge(row);
    assertThat(left).isInstanceOf(Outcome.Rejected.class);
    assertThat(rules(left)).containsExactly("ASCS-F08");
  }

  @Test
  void aLineWithTooFewValuesIsRejected() {
    Outcome outcome =
        new AscsExtract()
            .judge(file(List.copyOf(good().keySet())), settings(Map.of()))
            .judge(new ExtractRow(2, 1, new String[] {"a", "b"}));
    assertThat(rules(outcome)).containsExactly("ASCS-903");
  }

  @Test
  void theLaterNumberingIsKnownByItsHeader() {
    Map<String, String> row = new LinkedHashMap<>();
    for (SurveyField field : SurveyFields.all()) {
      String key = field.key();
      row.put(field.printed(), key.equals("new12") ? "4" : good().getOrDefault(key, ""));
    }
    Outcome outcome = judge(row);
    assertThat(rules(outcome)).isEmpty();
    row.put("q13", "6");
    assertThat(judge(row).findings().get(0).field()).isEqualTo("q13");
    assertThat(rules(judge(row))).containsExactly("ASCS-C03", "ASCS-W30");
  }

  @Test
  void theJobCanMakeAWarningReject() {
    Outcome outcome =
        judge(
            settings(Map.of("ASCS-W09", Severity.REJECT)), changed("RHC_autism=1|RHC_asperger=1"));
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void aColumnThatIsMissingRefusesTheFile() {
    List<String> header = new ArrayList<>(good().keySet());
    header.remove("q3a");
    header.remove("LaCode");
    assertThat(new AscsExtract().checkFile(file(header), settings(Map.of())))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.rule().id()).isEqualTo("ASCS-F04");
              assertThat(found.message())
                  .isEqualTo("Column 55: expected q3a, found none of that name");
            });
    List<String> twice = new ArrayList<>(good().keySet());
    twice.add("Gender");
    assertThat(new AscsExtract().checkFile(file(twice), settings(Map.of())))
        .anyMatch(found -> found.rule().id().equals("ASCS-902"));
  }
}
