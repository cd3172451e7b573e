package org.ascreturns.returns.cld;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.Outcome;
import org.ascreturns.returns.cld.rules.CldRules;
import org.ascreturns.rule.CleansedValue;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Scope;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule on one row: {@code row_rule_cases.csv} takes a good row of the published sample,
 * changes some values, and says exactly which findings that gives: breaks, passes, boundary, blank.
 */
class CldRowRulesTest {

  static Stream<Arguments> cases() throws IOException {
    return read().stream()
        .map(line -> Arguments.of(line.getField("rule") + " " + line.getField("case"), line));
  }

  private static List<NamedCsvRecord> read() throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(
                        CldRowRulesTest.class.getResourceAsStream("/cld/row_rule_cases.csv")),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void givesExactlyTheFindingsOfTheCase(String name, NamedCsvRecord line) {
    Map<String, String> row = CldSample.row(Integer.parseInt(line.getField("row")));
    for (String change : split(line.getField("changes"))) {
      String field = change.substring(0, change.indexOf('='));
      assertThat(row).containsKey(field);
      row.put(field, change.substring(change.indexOf('=') + 1));
    }
    CldSettings settings = new CldSettings();
    for (String parameter : split(line.getField("parameters"))) {
      settings.with(parameter.split("=")[0], parameter.split("=")[1]);
    }

    Outcome outcome = CldSample.judge(row, settings.build());

    assertThat(CldSample.found(outcome))
        .containsExactlyElementsOf(split(line.getField("expected")));
  }

  @Test
  void everyRuleOnARowHasACaseThatBreaksItAndOneThatPasses() throws IOException {
    Set<String> broken = new HashSet<>();
    Set<String> passed = new HashSet<>();
    for (NamedCsvRecord line : read()) {
      boolean breaks = line.getField("expected").contains(line.getField("rule"));
      (breaks ? broken : passed).add(line.getField("rule"));
    }
    List<String> rules =
        CldRules.homes().stream()
            .map(RuleDefinition::of)
            .filter(rule -> rule.scope() == Scope.RECORD)
            .map(RuleDefinition::id)
            .toList();

    assertThat(broken).containsExactlyInAnyOrderElementsOf(rules);
    assertThat(passed).containsExactlyInAnyOrderElementsOf(rules);
  }

  @Test
  void aSeverityOfTheJobTurnsAWarningIntoARejection() {
    Map<String, String> row = CldSample.row(1);
    row.put("Gender", "");

    Outcome outcome =
        CldSample.judge(row, new CldSettings().severity("CLD-R020", Severity.REJECT).build());

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
  }

  /** A warning leaves the row as it is, also where the rule would change it by itself. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "CLD-R007, 1, NHS Number, 9990001376",
    "CLD-R027, 1, Service Type, Long term support: Community",
    "CLD-R028, 1, Event Description, n/a",
    "CLD-R044, 1, Date of Birth, 01/01/1900",
    "CLD-R060, 3, Event Outcome, NFA: Other",
    "CLD-R072, 3, Unit Cost, -12.50"
  })
  void aSeverityOfTheJobTurnsAChangeIntoAWarning(
      String rule, int number, String column, String value) {
    Map<String, String> row = CldSample.row(number);
    row.put(column, value);

    assertThat(changedBy(rule, row, new CldSettings())).containsExactly(rule);
    CldSettings lowered = new CldSettings().severity(rule, Severity.WARN);
    assertThat(changedBy(rule, row, lowered)).isEmpty();
    assertThat(CldSample.judge(row, lowered.build()).findings())
        .filteredOn(finding -> finding.rule().id().equals(rule))
        .singleElement()
        .matches(finding -> finding.rule().severity() == Severity.WARN);
  }

  private static List<String> changedBy(
      String rule, Map<String, String> row, CldSettings settings) {
    return CldSample.judge(row, settings.build()).cleansed().stream()
        .map(CleansedValue::ruleId)
        .filter(rule::equals)
        .toList();
  }

  /** To reproduce a national figure values are read and codes matched, and nothing else is done. */
  @Test
  void withoutLocalRulesOnlyReadingChangesAValue() {
    Map<String, String> row = CldSample.row(3);
    row.put("NHS Number", "9990001376");
    row.put("Event Outcome", "nfa: OTHER");
    row.put("Date of Birth", "01/01/1900");
    row.put("Review Reason", "Planned");
    row.put("Event Description", "N/A");

    Outcome outcome =
        CldSample.judge(row, new CldSettings().with("apply_local_rules", false).build());

    assertThat(outcome.cleansed())
        .extracting(change -> change.ruleId() + " " + change.field())
        .containsExactlyInAnyOrder(
            "CLD-R007 NHS_Number", "CLD-R022 Event_Outcome", "CLD-R028 Event_Description");
  }

  @Test
  void withoutLocalRulesNoRowIsRejected() {
    Map<String, String> row = CldSample.row(44);

    Outcome outcome =
        CldSample.judge(row, new CldSettings().with("apply_local_rules", false).build());

    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    assertThat(CldSample.found(outcome)).containsExactly("CLD-R033 Event_End_Date");
  }

  @Test
  void aValueOfTheCouncilIsReadAsTheJobSays() {
    Map<String, String> row = CldSample.row(3);
    row.put("Service Component", "POC - Std");

    Outcome outcome =
        CldSample.judge(
            row,
            new CldSettings()
                .value("Service_Component", "POC - Std", "Home support or domiciliary care")
                .build());

    assertThat(CldSample.found(outcome)).containsExactly("CLD-R024 Service_Component");
    assertThat(outcome.cleansed().get(0).after()).isEqualTo("Home support or domiciliary care");
  }

  @Test
  void aTextThatIsCutAtABlankDoesNotEndWithIt() {
    Map<String, String> row = CldSample.row(1);
    row.put("LA Person Unique Identifier", "L".repeat(49) + " 1");

    Outcome outcome = CldSample.judge(row, new CldSettings().build());

    assertThat(CldSample.found(outcome)).containsExactly("CLD-R091 LA_Person_Unique_Identifier");
    assertThat(outcome.cleansed().get(0).after()).isEqualTo("L".repeat(49));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "7, Unit Cost, '£1,105.00', 'trim Unit_Cost [£1,105.00] 1105.00'",
    "7, Unit Cost, 1105.00, ''",
    "7, Unit Cost, ' 1105.00 ', ''",
    "1, NHS Number, 999 000 1375, trim NHS_Number [999 000 1375] 9990001375",
    "1, NHS Number, 999 999 9999, CLD-R008 NHS_Number [999 999 9999] null",
    "1, NHS Number, 999 000 1376, CLD-R007 NHS_Number [999 000 1376] null"
  })
  void whatWasChangedIsKeptOnceAsItCameAndAsItIs(
      int row, String column, String value, String kept) {
    Map<String, String> values = CldSample.row(row);
    values.put(column, value);

    Outcome outcome = CldSample.judge(values, new CldSettings().build());

    assertThat(
            outcome.cleansed().stream()
                .map(
                    change ->
                        "%s %s [%s] %s"
                            .formatted(
                                change.ruleId(), change.field(), change.before(), change.after())))
        .containsExactlyElementsOf(split(kept));
  }

  @Test
  void aRaggedLineIsRejectedWithNothingElseSaid() {
    Map<String, String> row = CldSample.row(1);
    row.remove("Gender");
    CldExtract extract = new CldExtract();
    Settings settings = new CldSettings().build();

    Outcome outcome =
        extract
            .judge(CldSample.file(CldSample.header(), settings), settings)
            .judge(new ExtractRow(7, 1, row.values().toArray(new String[0])));

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.findings().get(0).message()).isEqualTo("Line 7 has 45 values; 46 expected.");
  }

  @Test
  void messagesNameTheFieldAsTheSpecificationPrintsIt() {
    Map<String, String> row = CldSample.row(1);
    row.put("Event Start Date", "31/02/2026");

    Outcome outcome = CldSample.judge(row, new CldSettings().build());

    assertThat(outcome.findings().get(0).message())
        .isEqualTo("Event Start Date 31/02/2026 is not a date.");
  }

  private static List<String> split(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.split("\\|"));
  }
}
