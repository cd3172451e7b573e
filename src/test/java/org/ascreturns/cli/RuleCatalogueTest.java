package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ascreturns.build.SqlRules;
import org.ascreturns.job.Engine;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.junit.jupiter.api.Test;

/** The rules as a set: those of the specification, no others, and the page that lists them. */
class RuleCatalogueTest {

  private static final List<RuleDefinition> RULES =
      new Parts(
              Return.all(),
              Engine.complete(),
              () ->
                  Return.all().stream()
                      .flatMap(declared -> declared.folders().stream())
                      .distinct()
                      .flatMap(folder -> SqlRules.definitions(folder).stream())
                      .toList())
          .rules();

  @Test
  void theRulesAreThoseOfTheSpecification() throws IOException {
    Map<String, RuleDefinition> byId =
        RULES.stream().collect(Collectors.toMap(RuleDefinition::id, Function.identity()));
    List<NamedCsvRecord> specified = new ArrayList<>(read("/cld/rules.csv"));
    specified.addAll(read("/salt/sts004_rules.csv"));

    assertThat(byId.keySet().stream().filter(id -> !id.matches("(DOLS|SAC|ASCS|ASCOF|IND)-.*")))
        .containsExactlyInAnyOrderElementsOf(
            specified.stream().map(row -> row.getField("rule_id")).toList());
    for (NamedCsvRecord row : specified) {
      RuleDefinition rule = byId.get(row.getField("rule_id"));
      assertThat(rule.severity().word()).as(rule.id()).isEqualTo(row.getField("severity"));
      assertThat(rule.message()).as(rule.id()).isEqualTo(row.getField("message"));
      assertThat(String.join("|", rule.fields()).replaceAll("^$", "-"))
          .as(rule.id())
          .isEqualTo(row.getField("fields"));
      assertThat(rule.scope().word()).as(rule.id()).isEqualTo(row.getField("stage"));
    }
  }

  /** Those of DoLS, and the few that reading its files needs besides. */
  @Test
  void theRulesOfDolsAreThoseOfItsSpecification() throws IOException {
    Map<String, RuleDefinition> byId =
        RULES.stream().collect(Collectors.toMap(RuleDefinition::id, Function.identity()));
    List<NamedCsvRecord> specified = new ArrayList<>(read("/dols/rules.csv"));
    assertThat(specified).hasSize(76);
    specified.addAll(read("/dols/own_rules.csv"));
    assertThat(byId.keySet().stream().filter(id -> id.startsWith("DOLS-")))
        .containsExactlyInAnyOrderElementsOf(
            specified.stream().map(row -> row.getField("rule_id")).toList());
    for (NamedCsvRecord row : specified) {
      RuleDefinition rule = byId.get(row.getField("rule_id"));
      assertThat(rule.severity().word()).as(rule.id()).isEqualTo(row.getField("severity"));
      assertThat(rule.message()).as(rule.id()).isEqualTo(row.getField("message"));
      assertThat(rule.check()).as(rule.id()).isEqualTo(row.getField("check"));
      assertThat(String.join(";", rule.fields())).as(rule.id()).isEqualTo(row.getField("fields"));
    }
  }

  /** Those of SAC, and the one that reading its files needs besides. */
  @Test
  void theRulesOfSacAreThoseOfItsSpecification() throws IOException {
    Map<String, RuleDefinition> byId =
        RULES.stream().collect(Collectors.toMap(RuleDefinition::id, Function.identity()));
    List<NamedCsvRecord> specified = read("/sac/rules.csv");
    assertThat(specified).hasSize(63);
    List<String> ids = new ArrayList<>(List.of("SAC-F05"));
    specified.forEach(row -> ids.add(row.getField("rule_id")));
    assertThat(byId.keySet().stream().filter(id -> id.startsWith("SAC-")))
        .containsExactlyInAnyOrderElementsOf(ids);
    for (NamedCsvRecord row : specified) {
      RuleDefinition rule = byId.get(row.getField("rule_id"));
      String severity = row.getField("severity");
      assertThat(rule.severity().word())
          .as(rule.id())
          .isEqualTo(severity.equals("out of scope") ? "reject" : severity.split(" ")[0]);
      assertThat(rule.outside()).as(rule.id()).isEqualTo(severity.equals("out of scope"));
      assertThat(rule.check()).as(rule.id()).startsWith(row.getField("check"));
      // Its two halves are said one at a time.
      if (!rule.id().equals("SAC-C09")) {
        assertThat(rule.message()).as(rule.id()).isEqualTo(row.getField("message"));
      }
    }
  }

  /**
   * Those of the survey, and the few that reading its files needs besides. What stops a submission
   * is a warning here and a failed check.
   */
  @Test
  void theRulesOfTheSurveyAreThoseOfItsSpecification() throws IOException {
    Map<String, String> severities =
        Map.of(
            "reject file", "reject",
            "block", "warn",
            "exclude", "warn",
            "derive", "cleanse",
            "cleanse", "cleanse",
            "warn", "warn");
    Map<String, RuleDefinition> byId =
        RULES.stream().collect(Collectors.toMap(RuleDefinition::id, Function.identity()));
    List<NamedCsvRecord> specified = read("/ascs/rules.csv");
    assertThat(specified).hasSize(91);
    assertThat(
            byId.keySet().stream().filter(id -> id.startsWith("ASCS-") && !id.matches("ASCS-9.*")))
        .containsExactlyInAnyOrderElementsOf(
            specified.stream().map(row -> row.getField("rule_id")).toList());
    for (NamedCsvRecord row : specified) {
      RuleDefinition rule = byId.get(row.getField("rule_id"));
      assertThat(rule.severity().word())
          .as(rule.id())
          .isEqualTo(severities.get(row.getField("severity")));
      assertThat(rule.check()).as(rule.id()).isEqualTo(row.getField("check"));
      assertThat(String.join("|", rule.fields())).as(rule.id()).isEqualTo(row.getField("fields"));
    }
  }

  private List<NamedCsvRecord> read(String resource) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(getClass().getResourceAsStream(resource)),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }

  @Test
  void everyRuleSaysWhyAndWhatToDo() {
    for (RuleDefinition rule : RULES) {
      assertThat(List.of(rule.check(), rule.why(), rule.fix(), rule.example()))
          .as(rule.id())
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void theListForProgramsHasEveryRuleToItsEnd() {
    assertThat(CsvReader.builder().ofNamedCsvRecord(RulesCommand.csv(RULES)).stream().toList())
        .hasSameSizeAs(RULES)
        .last()
        .matches(rule -> !rule.getField("home").isEmpty());
  }

  @Test
  void theCommittedPageIsWhatTheCodeGives() throws IOException {
    assertThat(Files.readString(Path.of("docs", "rules.md")))
        .as("docs/rules.md is stale: jobs/returns rules --format md > docs/rules.md")
        .isEqualTo(RulesCommand.markdown(RULES));
  }

  /** A change to a past year shows as a changed line of the committed list. */
  @Test
  void theRulesOfEachYearAreThoseOfTheCommittedList() throws IOException {
    StringBuilder list = new StringBuilder("rule,severity,years in force\n");
    for (RuleDefinition rule : RULES) {
      String years =
          IntStream.rangeClosed(2023, 2025)
              .filter(rule::inForce)
              .mapToObj(year -> year + "-" + (year + 1) % 100)
              .collect(Collectors.joining(" "));
      list.append(rule.id()).append(',').append(rule.severity().word()).append(',');
      list.append(years).append('\n');
    }

    assertThat(list.toString())
        .isEqualTo(Files.readString(Path.of("src", "test", "resources", "rules_by_year.csv")));
  }
}
