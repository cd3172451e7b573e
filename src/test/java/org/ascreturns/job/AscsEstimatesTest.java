package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.ascreturns.returns.ascs.rules.SurveyField;
import org.ascreturns.returns.ascs.rules.SurveyFields;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Estimates of several councils: the values that the national pipeline's own tests pin
 * (specification, section 13), and what holds for any answers.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AscsEstimatesTest {

  private Path folder = Path.of("");
  private AscsRun ascs = new AscsRun(Path.of(""));

  /** A council with the answers of strata 1 and 2 to q3b. */
  private static AscsCouncils.Council pinned(
      String code, int first, String answersOfFirst, int second, String answersOfSecond) {
    AscsCouncils.Council council = new AscsCouncils.Council(code);
    add(council, answersOfFirst, "7");
    add(council, answersOfSecond, "2");
    council.population.put("18-64,Male,Learning Disability Support", first + ",0,0");
    council.population.put("18-64,Male,Physical Support", second + ",0,0");
    return council;
  }

  private static void add(AscsCouncils.Council council, String answers, String reason) {
    for (char answer : answers.toCharArray()) {
      Map<String, String> person =
          AscsCouncils.person(council.code, "S" + council.people.size(), true);
      SurveyFields.canonical().questions().forEach(field -> person.put(field.key(), "-9"));
      person.putAll(
          Map.of(
              "Age", "40",
              "Gender", "1",
              "PrimarySupportReason", reason,
              "SupportSetting", "1",
              "Questionnaire", "1",
              "q3b", String.valueOf(answer)));
      council.people.add(person);
    }
  }

  /** Two hundred people who answer at random, and leave some questions out. */
  private static AscsCouncils.Council random(String code, Random chance) {
    AscsCouncils.Council council = new AscsCouncils.Council(code);
    for (int i = 0; i < 200; i++) {
      Map<String, String> person = AscsCouncils.person(code, "S" + i, chance.nextInt(10) < 7);
      person.put("Age", String.valueOf(18 + chance.nextInt(80)));
      person.put("Gender", String.valueOf(1 + chance.nextInt(3)));
      person.put("PrimarySupportReason", String.valueOf(1 + chance.nextInt(12)));
      person.put("SupportSetting", String.valueOf(1 + chance.nextInt(3)));
      person.put("Questionnaire", String.valueOf(1 + chance.nextInt(3)));
      if (person.get("Response").equals("1")) {
        for (SurveyField field : SurveyFields.canonical().questions()) {
          if (!field.key().matches("q(19|20|22).*")) {
            int highest = Math.min(field.highest().orElse(2), 5);
            person.put(
                field.key(),
                chance.nextInt(8) == 0 ? "-9" : String.valueOf(1 + chance.nextInt(highest)));
          }
        }
      }
      council.people.add(person);
    }
    council.population.put("18-64,Male,Learning Disability Support", "400,0,0");
    council.population.put("18-64,Female,Physical Support", "310,0,7");
    council.population.put("18-64,Female,Social Support", "11,0,0");
    council.population.put("65+,Female,Physical Support", "700,333,100");
    return council;
  }

  private static AscsCouncils councils(Random order) {
    AscsCouncils.Council mixed = random("900", new Random(42));
    if (order != null) {
      Collections.shuffle(mixed.people, order);
    }
    return new AscsCouncils()
        .add(pinned("211", 100, "1122333333", 100, "11123"))
        .add(pinned("311", 1000, "222", 3000, "1122"))
        .add(pinned("411", 100, "12222", 100, "222"))
        .add(pinned("511", 21, "1111122222222222222", 1, "").set(16, 18, "Gender", "2"))
        .add(mixed);
  }

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    ascs = new AscsRun(folder);
    councils(null).give(ascs);
    assertThat(ascs.run(Map.of()).ending()).isEqualTo(RunResult.Ending.COMPLETED);
  }

  private List<BigDecimal> estimate(String council, int answer) {
    Map<String, Object> row =
        ascs.row(
            "select estimated, percentage, margin_of_error from extract.ascs_estimate"
                + " where split = 'total' and item = 'q3b' and geography = '"
                + council
                + "' and answer = "
                + answer);
    List<BigDecimal> values = new ArrayList<>();
    row.values()
        .forEach(
            value ->
                values.add(
                    new BigDecimal(String.valueOf(value)).setScale(9, RoundingMode.HALF_UP)));
    return values;
  }

  private void is(String council, int answer, String estimated, String percentage, String margin) {
    List<BigDecimal> values = estimate(council, answer);
    List<String> expected = List.of(estimated, percentage, margin);
    for (int i = 0; i < 3; i++) {
      assertThat(values.get(i))
          .as(council + " " + answer)
          .isEqualByComparingTo(new BigDecimal(expected.get(i)).setScale(9, RoundingMode.HALF_UP));
    }
  }

  @Test
  void theValuesThatTheNationalPipelinePins() {
    is("211", 1, "80", "40", "26.47814192876834");
    is("211", 2, "40", "20", "22.77314207569961");
    is("211", 3, "80", "40", "24.401803212057917");
    is("311", 1, "1500", "37.5", "42.40694518590086");
    is("311", 2, "2500", "62.5", "42.40694518590086");
    is("411", 1, "20", "10", "19.10371691582557");
    is("411", 2, "180", "90", "19.10371691582557");
  }

  @Test
  void aTieIsRoundedUpThoughADivisionCutItOff() throws IOException {
    assertThat(ascs.list("results.csv"))
        .filteredOn(
            row ->
                row.getField("geography").equals("511")
                    && row.getField("split").equals("gender")
                    && row.getField("split_value").equals("1")
                    && row.getField("question").equals("q3b")
                    && row.getField("response").equals("1"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getField("percentage")).isEqualTo("31.250000");
              assertThat(row.getField("published_percentage")).isEqualTo("31.3");
            });
  }

  @Test
  void answersAddUpToThePopulationOfTheStrataThatAnswered() {
    assertThat(
            ascs.sql
                .sql(
                    """
                    select count(*)
                    from (
                      select
                        abs(sum(estimated) - min(population)) as off,
                        abs(sum(percentage) - 100) as off_percent
                      from extract.ascs_estimate
                      where population > 0
                      group by geography, split, split_value, item
                    ) as sums
                    where off > 0.000000001 or off_percent > 0.000000001
                    """)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            ascs.sql
                .sql(
                    """
                    select count(*)
                    from (
                      select distinct geography, item, population
                      from extract.ascs_estimate
                      where split = 'total' and geography = '900' and item ~ '^q' and item <> 'q2c'
                        and item !~ '(Std|ER)$'
                    ) as bases
                    where population <> (
                      select sum(people)
                      from extract.ascs_stratum as stratum
                      where la_code = '900'
                        and scope = 'all'
                        and stratum in (
                          select stratum from extract.ascs_item
                          where ascs_item.la_code = '900' and ascs_item.item = bases.item
                        )
                    )
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void groupsAddUpToTheWholeWhereEverybodysIsKnown() {
    assertThat(
            ascs.sql
                .sql(
                    """
                    select count(*)
                    from (
                      select
                        abs(
                          sum(estimated) filter (where split = 'gender')
                            - sum(estimated) filter (where split = 'total')
                        ) as off
                      from extract.ascs_estimate
                      where geography = '900' and split in ('gender', 'total')
                        and item !~ '^(age|gender|primary|stratum|relig|ethnic|sexu|quest|meth|trans|aut|asp|supp|mech|full|adv|int)'
                      group by item, answer
                    ) as sums
                    where off > 0.000000001
                    """)
                .query(Integer.class)
                .single())
        .isZero();
    // Standard and easy read share the population of the question between them.
    assertThat(
            ascs.row(
                """
                select
                  round(sum(population) filter (where item in ('q1Std', 'q1ER')), 9)
                    = round(sum(population) filter (where item = 'q1Comb'), 9) as same
                from (
                  select distinct item, population
                  from extract.ascs_estimate
                  where geography = '900' and split = 'total'
                ) as bases
                """))
        .containsEntry("same", true);
  }

  @Test
  void councilsTogetherAreSumsAndNoMeans() {
    assertThat(
            ascs.row(
                """
                select
                  round(max(estimated) filter (where geography = 'all'), 9)
                    = round(sum(estimated) filter (where geography <> 'all'), 9) as same
                from extract.ascs_estimate
                where split = 'total' and item = 'q3b' and answer = 2
                """))
        .containsEntry("same", true);
  }

  /** Section 8: who is one of 2 people or fewer who are alike has 99 in the last six items. */
  @Test
  void theRecordsThatMayBeGivenAwayHideWhoIsNearlyAlone() throws IOException {
    List<NamedCsvRecord> records = ascs.list("published-records.csv");
    assertThat(records).hasSize(10 + 5 + 3 + 4 + 5 + 3 + 19 + 200);
    assertThat(records.get(0).getHeader().stream().map(String::toLowerCase))
        .noneMatch(column -> column.matches("serial.*|primary_key|line|record.*|person.*"));
    assertThat(records.stream().filter(record -> record.getField("la_code").equals("411")))
        .hasSize(8)
        .allSatisfy(
            record -> {
              assertThat(record.getField("age_band")).isEqualTo("3");
              assertThat(record.getField("gender")).isEqualTo("1");
              assertThat(record.getField("ethnic_group")).isEmpty();
              assertThat(record.getField("stratum")).isIn("1", "2");
            });
    Map<List<String>, Long> alike =
        records.stream()
            .collect(
                Collectors.groupingBy(
                    record -> record.getFields().subList(0, 7), Collectors.counting()));
    assertThat(alike).isNotEmpty();
    alike.forEach(
        (key, people) -> {
          if (!key.get(1).equals("99")) {
            assertThat(people).as(key.toString()).isGreaterThan(2);
          } else {
            assertThat(key.subList(1, 7)).containsOnly("99");
          }
        });
    assertThat(alike.get(List.of("900", "99", "99", "99", "99", "99", "99"))).isGreaterThan(150);
  }

  @Test
  void theOrderOfTheRowsChangesNoFigure() throws IOException {
    AscsRun other = new AscsRun(folder.resolve("other"));
    councils(new Random(1)).give(other);
    assertThat(other.run(Map.of()).ending()).isEqualTo(RunResult.Ending.COMPLETED);
    assertThat(other.cells()).isEqualTo(ascs.cells());
    assertThat(Files.readString(other.published("published-records.csv")))
        .isEqualTo(Files.readString(ascs.published("published-records.csv")));
  }
}
