package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LTS002a and LTS002b: the worked example, person for person, and both sides of each boundary. */
class ReviewsTest {

  private static final String COMMUNITY = "Long term support: Community";
  private static final String RESIDENTIAL = "Long term support: Residential care";
  private static final String NURSING = "Long term support: Nursing care";
  private static final String PRISON = "Long term support: Prison";
  private static final String ST_MAX = "Short term support: ST-Max";
  private static final String OTHER_REASON = "Unplanned: Other reason";

  /** The two profiles differ in whom LTS001c takes on its cut-off day, and nobody here is there. */
  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theWorkedExampleGivesItsCells(String profile) {
    SaltExample example = new SaltExample().with("profile", profile).load("lts002").build();

    Map<String, Integer> expected = SaltExample.expected("lts002", "NHS_PDF");
    assertThat(example.figures("LTS002")).containsAllEntriesOf(expected);
    assertThat(expected).containsAllEntriesOf(example.parts("LTS002"));
  }

  @Test
  void eachPersonOfTheWorkedExampleStandsWhereTheSpecificationSays() {
    SaltExample example = new SaltExample().load("lts002").build();

    for (String measure : new String[] {"LTS002a", "LTS002b"}) {
      assertThat(example.rows(measure + "-1b-i", "hospital", "move_nursing")).containsExactly(2);
      assertThat(example.rows(measure + "-1a-i", "carer_related", "no_change")).containsExactly(5);
      assertThat(example.rows(measure + "-1a-i", "safeguarding_concern", "st_max"))
          .containsExactly(6);
      assertThat(example.rows(measure + "-1b-ii", "other_reason", "increased")).containsExactly(8);
      assertThat(example.rows(measure + "-1a-i", "provider_failure", "increased"))
          .containsExactly(21);
      assertThat(example.members(measure + "-1a-i", "total_clients", "total"))
          .containsExactly("NHS:N2", "NHS:N8");
      assertThat(example.members(measure + "-1a-i", "prison_clients", "total"))
          .containsExactly("NHS:N7");
    }
    assertThat(example.rows("LTS002a-2", "age_65_plus", "move_residential")).containsExactly(12);
    assertThat(example.rows("LTS002b-2a", "age_65_plus", "move_residential")).containsExactly(11);
    assertThat(example.rows("LTS002b-2a", "age_65_plus", "no_change")).containsExactly(14);
    assertThat(example.rows("LTS002a-1b-i", "safeguarding_concern", "ended")).containsExactly(24);
    assertThat(reasons(example))
        .containsExactly(
            "LTS002a 17 CARER_ONLY", "LTS002b 17 CARER_ONLY", "LTS002b 24 NOT_IN_LTS001C");
  }

  @Test
  void aMemoLineHasAValueInTheTotalColumnOnly() {
    SaltExample example = new SaltExample().load("lts002").build();

    assertThat(example.figures("LTS002a-1a-i"))
        .containsEntry("LTS002a-1a-i total_clients total", 2)
        .containsEntry("LTS002a-1a-i prison_clients total", 1)
        .doesNotContainKeys(
            "LTS002a-1a-i total_clients no_change", "LTS002a-1a-i prison_clients no_change");
  }

  @Test
  void suspendedSupportIsBlank() {
    SaltExample example = new SaltExample().load("lts002").build();

    assertThat(example.figures("LTS002a-1a-i"))
        .containsEntry("LTS002a-1a-i hospital ended", 0)
        .doesNotContainKey("LTS002a-1a-i hospital suspended");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-05, no_change",
    "2024-06-06, move_nursing",
    "2024-07-03, move_nursing",
    "2024-07-04, no_change"
  })
  void aMoveFollowsAnUnplannedReviewWithin28Days(String start, String sequel) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.add(1, 4, service(NURSING, "event_start_date", start));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", sequel)).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({"13, no_change", "14, move_nursing"})
  void theWindowIsAParameter(int days, String sequel) {
    SaltExample example = new SaltExample().with("review_window", days);
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.add(1, 4, service(NURSING, "event_start_date", "2024-06-19"));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", sequel)).containsExactly(3);
  }

  @Test
  void nursingComesBeforeResidentialCare() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.add(
        1,
        4,
        service(RESIDENTIAL, "event_start_date", "2024-06-10", "event_end_date", "2024-06-20"));
    example.add(1, 5, service(NURSING, "event_start_date", "2024-06-21"));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", "move_nursing")).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-05, no_change",
    "2024-06-06, st_max",
    "2024-07-03, st_max",
    "2024-07-04, no_change"
  })
  void reablementFollowsWithin28Days(String start, String sequel) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.add(1, 4, service(ST_MAX, "event_start_date", start, "event_end_date", "2024-08-01"));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", sequel)).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({"2025-04-26, st_max", "2025-04-27, no_change"})
  void theWindowRunsOnPastTheYear(String start, String sequel) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2025-03-28", "2025-03-29"));
    example.add(1, 4, service(ST_MAX, "event_start_date", start));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", sequel)).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({"2024-07-02, ended", "2024-07-03, no_change"})
  void supportHasEndedIfNothingIsOpenAfter28Days(String end, String sequel) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY, "event_end_date", end));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", sequel)).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-07-03, 2024-07-02, move_community",
    "2024-07-03, 2024-07-03, no_change",
    "2024-07-04, 2024-07-02, ended",
    "2024-06-05, 2024-07-02, no_change"
  })
  void aClientLeavesTheCareHomeIfTheCommunityFollowsAndNoCareHomeIsOpen(
      String community, String homeEnd, String sequel) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(RESIDENTIAL, "event_end_date", homeEnd));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.add(1, 4, service(COMMUNITY, "event_start_date", community));
    example.build();

    assertThat(example.rows("LTS002a-1b-ii", "other_reason", sequel)).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({
    RESIDENTIAL + ", " + NURSING + ", increased",
    NURSING + ", " + RESIDENTIAL + ", decreased",
    NURSING + ", " + NURSING + ", no_change"
  })
  void betweenCareHomesSupportGrowsOrShrinks(String before, String after, String sequel) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(before, "event_end_date", "2024-06-09"));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.add(1, 4, service(after, "event_start_date", "2024-06-10"));
    example.build();

    assertThat(example.rows("LTS002a-1b-ii", "other_reason", sequel)).containsExactly(3);
  }

  @Test
  void aReviewOfAResidentWithNursingOpenTooIsOfNursing() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(RESIDENTIAL));
    example.add(1, 3, service(NURSING, "event_end_date", "2024-06-20"));
    example.add(1, 4, review("2024-06-01", "2024-06-05"));
    example.build();

    assertThat(example.rows("LTS002a-1b-ii", "other_reason", "decreased")).containsExactly(4);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-31, LTS002a-1b-i",
    "2024-06-01, LTS002a-1b-ii",
  })
  void theSettingIsThatOfTheFirstDayOfTheReview(String homeEnd, String table) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, service(RESIDENTIAL, "event_end_date", homeEnd));
    example.add(1, 4, review("2024-06-01", "2024-06-05"));
    example.build();

    assertThat(example.figures(table)).containsEntry(table + " total total", 1);
  }

  @Test
  void withoutAServiceOnTheFirstDayTheSettingIsThatOfTheYear() {
    SaltExample example = new SaltExample();
    example.add(
        1,
        2,
        service(RESIDENTIAL, "event_start_date", "2023-01-01", "event_end_date", "2024-05-01"));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.build();

    assertThat(example.rows("LTS002a-1b-ii", "other_reason", "ended")).containsExactly(3);
    assertThat(example.lines("select measure, setting, setting_from from returns.salt_lts_review"))
        .containsExactlyInAnyOrder("LTS002a residential line", "LTS002b - -");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-06-05, no_change, 0",
    "2024-06-06, move_residential, 1",
    "2025-03-31, move_residential, 1",
    "2025-04-01, no_change, 0"
  })
  void aPlannedReviewLeadsToACareHomeUntilTheEndOfTheYear(
      String start, String sequel, int admissions) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(
        1,
        3,
        review(
            "2024-06-01",
            "2024-06-05",
            "review_reason",
            "Planned",
            "event_outcome",
            "Progress to assessment, review or reassessment"));
    example.add(1, 4, service(RESIDENTIAL, "event_start_date", start));
    example.build();

    assertThat(example.rows("LTS002b-2a", "age_65_plus", sequel)).containsExactly(3);
    assertThat(example.figures("LTS002a-2")).containsEntry("LTS002a-2 total total", admissions);
  }

  @ParameterizedTest
  @CsvSource({
    "Progress to reablement/ST-Max, 1",
    "'Progress to assessment, review or reassessment', 1",
    "Progress to support planning or services, 1",
    "Continuation of support or services, 0",
    "Admitted to hospital, 0",
    "'', 0"
  })
  void theOutcomeOfAPlannedReviewDecidesWhetherItLedToTheCareHome(String outcome, int admissions) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(
        1,
        3,
        review("2024-06-01", "2024-06-05", "review_reason", "Planned", "event_outcome", outcome));
    example.add(1, 4, service(NURSING, "event_start_date", "2024-12-01"));
    example.build();

    assertThat(example.figures("LTS002a-2"))
        .containsEntry("LTS002a-2 age_65_plus move_nursing", admissions);
  }

  @Test
  void anAdmissionCountsOnceHoweverManyReviewsWentBefore() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, progressing("2024-05-01", "2024-05-02"));
    example.add(1, 4, progressing("2024-06-01", "2024-06-02"));
    example.add(
        1,
        5,
        service(RESIDENTIAL, "event_start_date", "2024-08-01", "service_component", "Long stay"));
    example.add(1, 6, service(RESIDENTIAL, "event_start_date", "2024-08-01"));
    example.add(1, 7, service(NURSING, "event_start_date", "2024-12-01"));
    example.build();

    assertThat(example.rows("LTS002a-2", "age_65_plus", "move_residential")).containsExactly(5);
    assertThat(example.rows("LTS002a-2", "age_65_plus", "move_nursing")).containsExactly(7);
    assertThat(example.rows("LTS002b-2a", "age_65_plus", "move_nursing")).containsExactly(3, 4);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-31, 0, 3 ENDED_BEFORE",
    "2024-04-01, 1,",
    "2025-03-31, 1,",
    "2025-04-01, 0, 3 ENDED_AFTER",
    "'', 0, 3 STILL_OPEN"
  })
  void aReviewCountsInTheYearThatItEndsIn(String end, int reviews, String leftOut) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-03-01", end));
    example.build();

    assertThat(example.figures("LTS002a-1b-i")).containsEntry("LTS002a-1b-i total total", reviews);
    assertThat(String.join(" ", example.leftOut("LTS002")))
        .isEqualTo(leftOut == null ? "" : leftOut);
  }

  @ParameterizedTest
  @CsvSource({"1960-04, 1, 0", "1960-02, 0, 1", "2006-04, 1, 0", "2007-04, 0, 0"})
  void ageIsThatOfTheYearEnd(String birth, int younger, int older) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY, "birth_month", birth));
    example.add(1, 3, review("2024-06-01", "2024-06-05", "birth_month", birth));
    example.build();

    assertThat(example.figures("LTS002a-1a-i")).containsEntry("LTS002a-1a-i total total", younger);
    assertThat(example.figures("LTS002a-1b-i")).containsEntry("LTS002a-1b-i total total", older);
  }

  @Test
  void aPersonOutsideTheCohortIsNamedWithTheReason() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY, "event_end_date", "2024-03-31"));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.build();

    assertThat(reasons(example))
        .containsExactly("LTS002a 3 NOT_IN_LTS001A", "LTS002b 3 NOT_IN_LTS001C");
  }

  @ParameterizedTest
  @CsvSource({
    "NHS_PDF, 2024-03-31, 1",
    "NHS_SQL, 2024-03-31, 0",
    "NHS_SQL, 2024-03-30, 1",
    "NHS_PDF, 2024-04-01, 0"
  })
  void theCohortOfTheSecondMeasureFollowsTheProfile(String profile, String start, int reviews) {
    SaltExample example = new SaltExample().with("profile", profile);
    example.add(1, 2, service(COMMUNITY, "event_start_date", start));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.build();

    assertThat(example.figures("LTS002b-1b-i")).containsEntry("LTS002b-1b-i total total", reviews);
  }

  @Test
  void rowsOfOneReviewCountOnceByOutcomeThenRecord() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(
        1, 3, review("2024-06-01", "2024-06-05", "event_outcome", "Progress to reablement/ST-Max"));
    example.add(1, 4, review("2024-06-01", "2024-06-05", "event_outcome", "NFA: Other"));
    example.add(1, 5, review("2024-06-01", "2024-06-06"));
    example.add(1, 6, review("2024-06-01", "2024-06-06"));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", "st_max")).containsExactly(3);
    assertThat(example.rows("LTS002a-1b-i", "other_reason", "no_change")).containsExactly(6);
    assertThat(
            example.lines(
                """
                select record_id % 1000000000 as dropped, because_of % 1000000000 as kept
                from returns.salt_lts_review
                where out_reason = 'DUPLICATE' and measure = 'LTS002a'
                order by 1
                """))
        .containsExactly("4 3", "5 6");
  }

  @Test
  void aRowThatDoesNotCountSpeaksForNoOther() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.add(1, 4, review("2024-06-01", "2024-06-05", "method_of_review", "Unpaid carer only"));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", "no_change")).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({
    "Unplanned: Hospital (planned and unplanned episodes), LTS002a-1b-i, hospital",
    "Unplanned: Unpaid carer related, LTS002a-1b-i, carer_related",
    "Unplanned: Safeguarding concern, LTS002a-1b-i, safeguarding_concern",
    "Unplanned: Other reason, LTS002a-1b-i, other_reason",
    "Unplanned: Provider failure, LTS002a-1b-i, provider_failure",
    "Unplanned: Change in commissioning arrangements, LTS002a-1b-i, change_in_commissioning",
    "Unplanned: Fire at home, LTS002a-1b-i, other_reason",
    "Planned, LTS002b-2a, age_65_plus",
    "Planned: six weeks, LTS002b-2a, age_65_plus"
  })
  void theReasonSaysWhereAReviewStands(String reason, String table, String row) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-06-01", "2024-06-05", "review_reason", reason));
    example.build();

    assertThat(example.rows(table, row, "no_change")).containsExactly(3);
  }

  @Test
  void aReasonThatIsNotInTheListMayStillSayThatItWasUnplanned() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(
        1, 3, review("2024-06-01", "2024-06-05", "review_reason", "Invalid and not mapped"));
    example.execute(
        """
        insert into audit.finding (
          run_id, record_id, file_no, line, rule_id, severity, field, value, message, from_sql
        )
        values (
          1, 1000000003, 1, 3, 'CLD-R025', 'warn', 'Review_Reason', 'Unplanned - Fire', '', false
        )
        """);
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", "no_change")).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({
    "'', Service user only, TYPE_UNKNOWN, REVIEW_TYPE_UNKNOWN",
    "Annual, Service user only, TYPE_UNKNOWN, REVIEW_TYPE_UNKNOWN",
    "Review of short term support, Service user only, SHORT_TERM_REVIEW,",
    "Planned, Unpaid carer only, CARER_ONLY,",
    "Planned, '', METHOD_UNKNOWN, REVIEW_METHOD_UNKNOWN"
  })
  void aReviewThatIsNotCountedKeepsItsReason(
      String reason, String method, String outReason, String leftOut) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(
        1,
        3,
        review("2024-06-01", "2024-06-05", "review_reason", reason, "method_of_review", method));
    example.build();

    assertThat(example.parts("LTS002")).isEmpty();
    assertThat(reasons(example))
        .containsExactly("LTS002a 3 " + outReason, "LTS002b 3 " + outReason);
    assertThat(String.join(" ", example.leftOut("LTS002")))
        .isEqualTo(leftOut == null ? "" : "3 " + leftOut);
  }

  @Test
  void buildingAgainListsWhatIsLeftOutOnce() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-06-01", "2024-06-05", "review_reason", ""));
    example.build().rebuildTables();

    assertThat(example.leftOut("LTS002")).containsExactly("3 REVIEW_TYPE_UNKNOWN");
  }

  @Test
  void clientsAreCountedByTheReviewsThatTheyHadInAnySetting() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-06-01", "2024-06-05"));
    example.add(1, 4, review("2024-09-01", "2024-09-05", "review_reason", "Planned"));
    example.add(1, 5, service(PRISON, "nhs_number", "N2"));
    example.add(
        1, 6, review("2024-09-01", "2024-09-05", "nhs_number", "N2", "review_reason", "Planned"));
    example.build();

    assertThat(example.members("LTS002b-3", "age_65_plus", "both")).containsExactly("NHS:N1");
    assertThat(example.members("LTS002b-3", "age_65_plus", "planned_only"))
        .containsExactly("NHS:N2");
    assertThat(example.figures("LTS002b-2a")).containsEntry("LTS002b-2a total total", 1);
  }

  @Test
  void aCarersReviewIsNoReviewOfAClient() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service(COMMUNITY));
    example.add(1, 3, review("2024-06-01", "2024-06-05", "client_type", "Unpaid carer"));
    example.build();

    assertThat(example.parts("LTS002")).isEmpty();
  }

  private static List<String> reasons(SaltExample example) {
    return example.lines(
        """
        select measure, record_id % 1000000000, out_reason
        from returns.salt_lts_review
        where out_reason is not null
        order by measure, record_id
        """);
  }

  private static Map<String, String> service(String type, String... changes) {
    return row(Map.of("service_type", type, "event_start_date", "2022-01-01"), changes);
  }

  private static Map<String, String> review(String start, String end, String... changes) {
    return row(
        Map.of(
            "event_type",
            "Review",
            "event_start_date",
            start,
            "event_end_date",
            end,
            "event_outcome",
            "Continuation of support or services",
            "review_reason",
            OTHER_REASON,
            "method_of_review",
            "Service user only"),
        changes);
  }

  private static Map<String, String> progressing(String start, String end) {
    return review(
        start,
        end,
        "review_reason",
        "Planned",
        "event_outcome",
        "Progress to support planning or services");
  }

  private static Map<String, String> row(Map<String, String> base, String... changes) {
    Map<String, String> row = new HashMap<>(base);
    row.put("nhs_number", "N1");
    row.put("primary_support_reason", "Mental health support");
    for (int i = 0; i < changes.length; i += 2) {
      row.put(changes[i], changes[i + 1]);
    }
    return row;
  }
}
