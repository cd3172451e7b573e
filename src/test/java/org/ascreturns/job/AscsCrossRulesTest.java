package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ascreturns.build.SqlRules;
import org.ascreturns.rule.RuleDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The rules on the whole return, all cases in one run: each council breaks one, the first none. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AscsCrossRulesTest {

  private Path folder = Path.of("");
  private final Map<String, Consumer<AscsCouncils.Council>> cases = new LinkedHashMap<>();
  private final Map<String, Set<String>> found = new LinkedHashMap<>();
  private AscsRun ascs = new AscsRun(Path.of(""));

  private void breaks(String rule, Consumer<AscsCouncils.Council> change) {
    cases.put(rule, change);
  }

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    breaks("C09", council -> council.set(1, 2, "SerialNo", "same"));
    breaks(
        "R01",
        council -> council.population.put("18-64,Male,Learning Disability Support", "1,1,0"));
    breaks("R02", council -> council.say("complete_structure", "No"));
    breaks("R03", council -> council.say("officer_email", "A@example.org"));
    breaks("R04", council -> council.set(1, 2, "SerialNo", "same"));
    breaks("R05", council -> council.say("taken_by_la", "41"));
    breaks(
        "R06",
        council -> {
          council.population.put("18-64,Female,Physical Support", "5,0,0");
          council.population.put("65+,Female,Physical Support", "7,4,2");
          council.population.put("18-64,Male,Learning Disability Support", "2,1,1");
        });
    breaks("R07", council -> council.set(13, 19, "PrimarySupportReason", "7"));
    breaks(
        "R08",
        council -> {
          council.all("Stratum", "4");
          council.set(0, 2, "Stratum", "1");
          council.set(3, 6, "Stratum", "2");
          council.set(7, 11, "Stratum", "3");
        });
    breaks("R09", council -> council.set(0, 0, "MethodCollection", "7"));
    breaks("R10", council -> council.set(0, 0, "MethodCollection", "2"));
    breaks("R11", council -> council.set(3, 3, "Response", "4"));
    breaks("R12", council -> council.set(3, 15, "Response", "3"));
    breaks("R13", council -> council.set(3, 3, "Gender", "4"));
    breaks("R14", council -> council.all("Gender", "1"));
    breaks("R15", council -> council.set(3, 3, "Age", "17"));
    breaks("R16", council -> council.all("Ethnicity", "2"));
    breaks("R17", council -> council.all("Sexuality", "1"));
    breaks("R18", council -> council.set(3, 3, "Religion", "-9"));
    breaks("R19", council -> council.set(3, 3, "PrimarySupportReason", "2"));
    breaks("R20", council -> council.set(7, 12, "SupportSetting", "2"));
    breaks("R21", council -> council.set(13, 13, "MechOfDelivery", "5"));
    breaks("R22", council -> council.set(0, 19, "MechOfDelivery", "5"));
    breaks("R23", council -> council.set(3, 3, "RHC_autism", "3"));
    breaks("R24", council -> council.set(0, 2, "Advocate", "1"));
    breaks("R25", council -> council.set(0, 2, "Translated", "4"));
    breaks("R26", council -> council.set(0, 18, "Questionnaire", "1"));
    breaks("R27", council -> council.all("Replacement", "2"));
    breaks("R28", council -> council.set(0, 8, "q5a", "-9"));
    breaks(
        "R29",
        council -> {
          for (String option : List.of("q19a", "q19b", "q19c")) {
            council.set(0, 8, option, "2");
          }
        });
    breaks("R30", council -> council.say("salt_lts001b", "80"));
    breaks("R31", council -> council.population.put("65+,Other,Social Support", "0,,0"));
    breaks("R32", council -> council.information.remove("incentives_no"));
    breaks("R33", council -> council.say("reminders_sent", "05/01/2026"));
    breaks("R34", council -> council.set(4, 12, "Response", "2"));
    breaks("Q01", council -> council.say("salt_lts001b", "80"));
    breaks("Q02", council -> council.all("Religion", "7"));
    breaks("Q03", council -> council.all("Religion", "-9"));
    breaks("Q04", council -> council.set(0, 19, "q10", "-9").set(0, 0, "q10", "1"));
    breaks("Q05", council -> council.set(0, 19, "q11", "4"));
    breaks("Q06", council -> council.all("Stratum", "4"));
    AscsCouncils councils = new AscsCouncils().with("100", council -> {});
    int code = 101;
    for (Consumer<AscsCouncils.Council> change : cases.values()) {
      councils.with(String.valueOf(code++), change);
    }
    ascs = new AscsRun(folder);
    councils.give(ascs);
    assertThat(ascs.check(Map.of("margin_of_error_percent", "30")).ending())
        .isEqualTo(RunResult.Ending.COMPLETED);
    ascs.sql
        .sql(
            """
            select coalesce(substring(message from 'ouncil ([0-9]{3})'), '') as council, rule_id
            from audit.finding
            where rule_id ~ 'ASCS-(C09|R|Q)'
            """)
        .query(
            (row, number) ->
                found
                    .computeIfAbsent(row.getString("council"), council -> new TreeSet<>())
                    .add(row.getString("rule_id").substring(5)))
        .list();
  }

  @Test
  void theGoodCouncilBreaksNone() {
    assertThat(found.getOrDefault("100", Set.of())).noneMatch(rule -> !rule.startsWith("Q0"));
    assertThat(found.getOrDefault("100", Set.of())).doesNotContain("Q01", "Q06");
  }

  @Test
  void eachCaseBreaksItsRule() {
    int code = 101;
    List<String> quiet = new ArrayList<>();
    for (String rule : cases.keySet()) {
      String council = String.valueOf(code++);
      if (!found.getOrDefault(council, Set.of()).contains(rule)) {
        quiet.add(council + " " + rule + ": " + found.getOrDefault(council, Set.of()));
      }
    }
    assertThat(quiet).isEmpty();
  }

  @Test
  void everyRuleOnTheReturnHasACase() {
    assertThat(cases.keySet())
        .containsExactlyInAnyOrderElementsOf(
            SqlRules.definitions("ascs").stream()
                .map(RuleDefinition::id)
                .map(id -> id.substring(5))
                .toList());
  }

  @Test
  void theMessageNamesCouncilValueAndWhatWasExpected() {
    assertThat(
            ascs.sql
                .sql("select message from audit.finding where rule_id in ('ASCS-R01', 'ASCS-R31')")
                .query(String.class)
                .list())
        .contains(
            "Council 102, stratum 1: 3 people in the sample, but only 2 in the eligible population.",
            "Council 132: 1 cells of the eligible population tables are blank or no whole number"
                + " from 0 to 1,000,000.");
  }

  @Test
  void severalCouncilsAreToldInResults() throws IOException {
    AscsRun two = new AscsRun(folder.resolve("two"));
    new AscsCouncils().with("100", council -> {}).with("101", council -> {}).give(two);

    assertThat(two.run(Map.of()).ending()).isEqualTo(RunResult.Ending.COMPLETED);
    assertThat(
            two.list("results.csv").stream()
                .map(line -> line.getField("geography"))
                .collect(Collectors.toSet()))
        .contains("all", "100", "101");
  }
}
