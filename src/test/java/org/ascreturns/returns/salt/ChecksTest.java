package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checks on long term support, and on all tables, on cells made for them: one that passes and
 * one that breaks each.
 */
class ChecksTest {

  private static final String TOTAL = "total";

  private final SaltExample example = new SaltExample();

  @ParameterizedTest
  @CsvSource({"1, passed", "2, failed"})
  void v1ATotalIsTheSumOfItsParts(int value, String result) {
    total("LTS001a-1a", value);
    example.execute(
        """
        insert into returns.member (
          run_id, table_id, row_key, column_key, member_key, record_id
        )
        values (1, 'LTS001a-1a', 'mental_health', 'nursing', 'LA:a', 1)
        """);

    assertThat(example.checks("V1")).containsExactly("error LTS001a-1a " + result);
  }

  /** In two cells of a table of people the parts add up, and count one of them twice. */
  @Test
  void v1WhoStandsInTwoCellsIsTold() {
    total("LTS001a-1a", 2);
    example.execute(
        """
        insert into returns.member (
          run_id, table_id, row_key, column_key, member_key, record_id
        )
        values
          (1, 'LTS001a-1a', 'mental_health', 'nursing', 'LA:a', 1),
          (1, 'LTS001a-1a', 'mental_health', 'residential', 'LA:a', 2)
        """);

    assertThat(example.checks("V1")).containsExactly("error LTS001a-1a failed");
    assertThat(example.details("V1")).containsExactly("Total 2, members of the table 1.");
  }

  @ParameterizedTest
  @CsvSource({"0, passed", "-1, failed"})
  void v2NoCellIsBelowZero(int value, String result) {
    example.cell("LTS001a-1a", "mental_health", "nursing", value);

    assertThat(example.checks("V2")).containsExactly("error LTS001a-1a " + result);
  }

  @ParameterizedTest
  @CsvSource({"10, 8, 6, passed, passed", "10, 11, 6, failed, passed", "10, 8, 9, passed, failed"})
  void v3PeopleAreAmongThoseOfTheWiderMeasure(
      int inYear, int onLastDay, int forTwelveMonths, String first, String second) {
    for (String band : new String[] {"1a", "1b"}) {
      total("LTS001a-" + band, inYear);
      total("LTS001b-" + band, onLastDay);
      total("LTS001c-" + band, forTwelveMonths);
    }

    assertThat(example.checks("V3"))
        .containsExactly(
            "error LTS001b " + first,
            "warning LTS001b-1a " + first,
            "warning LTS001b-1b " + first,
            "error LTS001c " + second,
            "warning LTS001c-1a " + second,
            "warning LTS001c-1b " + second);
  }

  @Test
  void v3IsAWarningWhereOnlyAnAgeBandIsTooLarge() {
    total("LTS001a-1a", 5).total("LTS001a-1b", 10);
    total("LTS001b-1a", 6).total("LTS001b-1b", 8);

    assertThat(example.checks("V3"))
        .containsExactly(
            "error LTS001b passed", "warning LTS001b-1a failed", "warning LTS001b-1b passed");
  }

  @ParameterizedTest
  @CsvSource({"9, passed", "8, failed"})
  void v4TablesOfOneMeasureCountTheSamePeople(int byCarer, String result) {
    total("LTS001b-1a", 4).total("LTS001b-1b", 5).total("LTS001b-2", byCarer);
    total("LTS001b-3a", 3).total("LTS001b-3b", 5);
    example.cell("LTS001b-3c", "other_gender", TOTAL, 1);

    assertThat(example.checks("V4")).containsExactly("warning LTS001b " + result);
  }

  @ParameterizedTest
  @CsvSource({
    "NHS_PDF, 7, 4, 3, passed",
    "NHS_PDF, 6, 4, 3, failed",
    "NHS_PDF, 7, 4, 2, failed",
    "NHS_PDF, 9, 6, 3, failed",
    "NHS_SQL, 9, 6, 3, passed"
  })
  void v5ClientsWithALearningDisabilityAreTheSamePeople(
      String profile, int byEmployment, int settled, int unsettled, String result) {
    example.with("profile", profile);
    example.cell("LTS001a-1a", "learning_disability", "residential", 3);
    example.cell("LTS001a-1a", "learning_disability", "community_unknown", 4);
    example.cell("LTS001a-1a", "learning_disability", "prison_cmpb", 2);
    example.cell("LTS001a-1a", "learning_disability", TOTAL, 9);
    total("LTS004-1", byEmployment).total("LTS004-2a", settled).total("LTS004-2b", unsettled);

    assertThat(example.checks("V5")).containsExactly("warning LTS004 " + result);
  }

  @ParameterizedTest
  @CsvSource({
    "LTS002b-1a-ii, LTS002a-1a-ii, hospital, ended, error",
    "LTS002b-1b-i, LTS002a-1b-i, total_clients, total, error",
    "LTS002b-2a, LTS002a-2, age_18_64, move_nursing, warning"
  })
  void v11ReviewsOfFewerClientsAreAmongThoseOfAll(
      String smaller, String larger, String row, String column, String severity) {
    example.cell(larger, row, column, 2);
    example.cell(smaller, row, column, 2);

    assertThat(example.checks("V11")).containsExactly(severity + " " + smaller + " passed");

    example.execute("update returns.cell set value = 3 where table_id = '" + smaller + "'");
    assertThat(example.checks("V11")).containsExactly(severity + " " + smaller + " failed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"STS001-1a", "LTS002a-1a-i", "LTS002b-2b"})
  void v12ATableHasNoMoreClientsThanReviews(String table) {
    total(table, 5);
    example.cell(table, "total_clients", TOTAL, 5);
    assertThat(example.checks("V12")).containsExactly("error " + table + " passed");

    example.execute("update returns.cell set value = 6 where row_key = 'total_clients'");
    assertThat(example.checks("V12")).containsExactly("error " + table + " failed");
  }

  @ParameterizedTest
  @CsvSource({"5, 6, passed, passed", "6, 6, failed, passed", "5, 7, passed, failed"})
  void v12NoMoreClientsAreReviewedThanThereAre(
      int younger, int older, String first, String second) {
    total("LTS001c-1a", 5).total("LTS001c-1b", 6);
    example.cell("LTS002b-3", "age_18_64", TOTAL, younger);
    example.cell("LTS002b-3", "age_65_plus", TOTAL, older);

    assertThat(example.checks("V12"))
        .containsExactly("error LTS002b-3 " + first, "error LTS002b-3 " + second);
  }

  @ParameterizedTest
  @CsvSource({"3, passed", "4, failed"})
  void v13NoMorePeopleAreAtHomeThanWereDischarged(int atHome, String result) {
    example.cell("STS004-1", "discharges", "f_85_plus", 3);
    example.cell("STS004-1", "at_home_91_days", "f_85_plus", atHome);

    assertThat(example.checks("V13")).containsExactly("error STS004-1 " + result);
  }

  @ParameterizedTest
  @CsvSource({"5, passed", "4, failed"})
  void v14AssessedCarersAreTheCarersInEveryColumn(int assessed, String result) {
    example.cell("LTS003-1a", TOTAL, "cmpb", 5);
    example.cell("LTS003-3a", TOTAL, "cmpb", assessed);

    assertThat(example.checks("V14")).containsExactly("error LTS003-3a " + result);
  }

  @ParameterizedTest
  @CsvSource({"3, passed", "4, failed"})
  void v14CarersWithoutAnAdultMakeUpTheDifference(int older, String result) {
    total("LTS003-1a", 6).total("LTS003-2a", 2).total("LTS003-2b", older);
    example.execute(
        """
        insert into returns.left_out (run_id, selection, record_id, step, reason)
        values (1, 'LTS003-2', 7, '10.6', 'ADULT_NOT_FOUND')
        """);

    assertThat(example.checks("V14")).containsExactly("error LTS003-2 " + result);
  }

  @ParameterizedTest
  @CsvSource({", passed", "0, failed", "2, failed"})
  void v15CellsOfAPrisonAreBlankWhereThereIsNone(Integer value, String result) {
    example.cell(1, "LTS001a-1a", "mental_health", "prison_cmpb", value);

    assertThat(example.checks("V15")).isEmpty();
    example.with("prison_in_area", false);
    assertThat(example.checks("V15")).containsExactly("warning LTS001a-1a " + result);
  }

  @Test
  void withoutAPrisonInTheAreaItsCellsAreBlankAndNoOthers() {
    example.with("prison_in_area", false);
    example.load("lts004").build();

    assertThat(example.figures("LTS"))
        .doesNotContainKeys(
            "LTS001a-1a mental_health prison_cmpb",
            "LTS001b-2 carer prison_unknown",
            "LTS002a-1a-i prison_clients total")
        .containsKeys("LTS004-2b prison_yoi male", "LTS001a-1a mental_health community_cmpb");
    assertThat(example.checks("V15"))
        .contains(
            "warning LTS001a-1a failed", "warning LTS001b-2 failed", "warning LTS001a-1b passed");
  }

  @Test
  void v15TellsOfPeopleInABlankCell() {
    example.cell(1, "LTS001a-1a", "mental_health", "prison_cmpb", null);
    example.execute(
        """
        insert into returns.member (run_id, table_id, row_key, column_key, member_key)
        values (1, 'LTS001a-1a', 'mental_health', 'prison_cmpb', 'NHS:N1')
        """);

    example.with("prison_in_area", false);

    assertThat(example.checks("V15")).containsExactly("warning LTS001a-1a failed");
  }

  @Test
  void v16SaysWhatShareCouldNotBePutIntoAPrintedLine() {
    total("LTS001a-1a", 8);
    example.cell("LTS001a-1a", "psr_unknown", TOTAL, 1);
    example.cell("LTS001a-1a", "psr_invalid", TOTAL, 0);
    example.cell("LTS001a-1a", TOTAL, "community_unknown", 2);

    assertThat(example.checks("V16"))
        .containsExactly("info LTS001a-1a passed", "info LTS001a-1a passed");
    assertThat(example.details("V16"))
        .containsExactly("community_unknown 2 of 8 (25.0 %).", "psr_unknown 1 of 8 (12.5 %).");
  }

  @Test
  void v16SaysWhatWasLeftOutBecauseOfWhatIsMissing() {
    example.execute("update audit.file set rows_accepted = 200");
    example.execute(
        """
        insert into returns.left_out (run_id, selection, record_id, step, reason)
        values (1, 'LTS001a', 7, 'A3', 'ID_AMBIGUOUS'), (1, 'LTS001a', 8, 'A2', 'ENDED_BEFORE')
        """);

    assertThat(example.checks("V16")).containsExactly("info LTS001a passed");
    assertThat(example.details("V16"))
        .containsExactly("ID_AMBIGUOUS 1 rows left out of 200 accepted (0.50 %).");
  }

  @ParameterizedTest
  @CsvSource({"110, passed", "111, failed", "90, passed", "89, failed"})
  void v16PointsOutATotalThatChangedByMoreThanATenth(int value, String result) {
    lastYear();
    example.cell(2, "LTS001a-1a", TOTAL, TOTAL, 100);
    total("LTS001a-1a", value);

    assertThat(example.checks("V16")).containsExactly("info LTS001a-1a " + result);
  }

  @Test
  void theWorkedExamplesFailNoCheckThatIsAnError() {
    for (String name : new String[] {"lts001ab", "lts001c", "lts002", "lts003", "lts004"}) {
      SaltExample worked = new SaltExample().load(name).build();
      worked.checks("V1");

      assertThat(
              worked.lines(
                  """
                  select check_id, table_id, detail
                  from returns.check_result
                  where severity = 'error' and not passed
                  """))
          .as(name)
          .isEmpty();
    }
  }

  private ChecksTest total(String table, int value) {
    example.cell(table, TOTAL, TOTAL, value);
    return this;
  }

  private void lastYear() {
    example.execute(
        """
        insert into audit.run (
          run_key, return_id, year, council, as_at, input_sha256, settings, status
        )
        values ('before', 'salt', '2023-24', '999', '2024-04-30', '', '{}', 'completed')
        """);
  }
}
