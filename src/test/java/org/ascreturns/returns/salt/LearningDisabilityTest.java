package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LTS004: the worked example, person for person, and both sides of each boundary. */
class LearningDisabilityTest {

  private static final String SEEKING = "Not in paid employment: Seeking work";
  private static final String PAID = "Paid: 16 or more hours a week";
  private static final String CARE_HOME = "Registered care home";
  private static final String SHARED_LIVES = "Shared Lives scheme";

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theWorkedExampleGivesItsCells(String profile) {
    SaltExample example = new SaltExample().with("profile", profile).load("lts004").build();

    Map<String, Integer> expected = SaltExample.expected("lts004", profile);
    assertThat(example.figures("LTS004")).containsAllEntriesOf(expected);
    assertThat(expected).containsAllEntriesOf(example.parts("LTS004"));
  }

  @Test
  void eachPersonOfTheWorkedExampleStandsWhereTheSpecificationSays() {
    SaltExample example = new SaltExample().load("lts004").build();

    assertThat(example.rows("LTS004-1", "paid_under_16", "male")).containsExactly(2);
    assertThat(example.rows("LTS004-1", "not_paid_seeking", "female")).containsExactly(4);
    assertThat(example.members("LTS004-1", "employment_unknown", "male")).containsExactly("NHS:N3");
    assertThat(example.rows("LTS004-1", "not_paid_not_seeking_retired", "female"))
        .containsExactly(7);
    assertThat(example.members("LTS004-1", "employment_invalid", "male")).containsExactly("NHS:N5");
    assertThat(example.members("LTS004-2b", "accommodation_invalid", "male"))
        .containsExactly("NHS:N5");
    assertThat(example.members("LTS004-2a", "shared_lives", "other")).containsExactly("NHS:N9");
    assertThat(example.leftOut("LTS004")).containsExactly("11 TOO_OLD");
  }

  @Test
  void prisonCountsInThePublishedScriptsOnly() {
    SaltExample example = new SaltExample().with("profile", "NHS_SQL").load("lts004").build();

    assertThat(example.members("LTS004-2b", "prison_yoi", "male")).containsExactly("NHS:N6");
  }

  @ParameterizedTest
  @CsvSource({
    "2007-04, 0, 2 TOO_YOUNG",
    "2006-04, 1,",
    "1960-04, 1,",
    "1960-02, 0, 2 TOO_OLD",
    "'', 0, 2 BIRTH_UNKNOWN"
  })
  void agesFrom18To64Count(String birth, int people, String leftOut) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("birth_month", birth));
    example.build();

    assertThat(example.figures("LTS004-1")).containsEntry("LTS004-1 total total", people);
    assertThat(String.join(" ", example.leftOut("LTS004")))
        .isEqualTo(leftOut == null ? "" : leftOut);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, 2024-03-31, 0",
    "2020-01-01, 2024-04-01, 1",
    "2025-03-31, '', 1",
    "2025-04-01, '', 0"
  })
  void supportInTheYearCounts(String start, String end, int people) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("event_start_date", start, "event_end_date", end));
    example.build();

    assertThat(example.figures("LTS004-1")).containsEntry("LTS004-1 total total", people);
  }

  @Test
  void anyRowOfTheYearWithTheReasonIsEnough() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("employment_status", PAID));
    example.add(
        1,
        3,
        service(
            "event_start_date", "2024-06-01",
            "primary_support_reason", "Mental health support",
            "employment_status", SEEKING));
    example.build();

    assertThat(example.rows("LTS004-1", "paid_16_plus", "male")).containsExactly(2);
  }

  @ParameterizedTest
  @CsvSource({"2024-05-02, not_paid_seeking", "2024-04-30, paid_16_plus"})
  void theLatestStartSpeaks(String start, String row) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("employment_status", PAID));
    example.add(1, 3, service("event_start_date", start, "employment_status", SEEKING));
    example.build();

    assertThat(example.figures("LTS004-1")).containsEntry("LTS004-1 " + row + " male", 1);
  }

  @Test
  void anUnknownThatStartsLaterSpeaksBeforeAKnownOne() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("employment_status", PAID));
    example.add(1, 3, service("event_start_date", "2024-05-02", "employment_status", "Unknown"));
    example.build();

    assertThat(example.rows("LTS004-1", "employment_unknown", "male")).containsExactly(3);
  }

  @Test
  void settledAndUnsettledOnOneDayIsUnknownAndUnsettled() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("accommodation_status", CARE_HOME));
    example.add(1, 3, service("accommodation_status", SHARED_LIVES));
    example.build();

    assertThat(example.parts("LTS004-2")).containsOnlyKeys("LTS004-2b accommodation_unknown male");
  }

  @ParameterizedTest
  @CsvSource({
    "Male, Female, female",
    "Female, Male, male",
    "Male, '', male",
    "Unknown, '', gender_unknown",
    "Male, Unknown, gender_unknown",
    "Unknown, Male, male",
    "Other, Other, other"
  })
  void ofTwoGendersTheLastRecordSpeaks(String first, String last, String column) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("gender", first));
    example.add(1, 3, service("gender", last));
    example.build();

    assertThat(example.figures("LTS004-1")).containsEntry("LTS004-1 total " + column, 1);
  }

  @Test
  void theTwoTablesCountTheSamePeople() {
    SaltExample example = new SaltExample().load("lts004").build();

    assertThat(example.figures("LTS004"))
        .containsEntry("LTS004-1 total total", 6)
        .containsEntry("LTS004-2a total total", 4)
        .containsEntry("LTS004-2b total total", 2);
  }

  private static Map<String, String> service(String... changes) {
    Map<String, String> service = new HashMap<>();
    service.put("nhs_number", "N1");
    service.put("gender", "Male");
    service.put("birth_month", "1990-01");
    service.put("primary_support_reason", "Learning disability support");
    service.put("service_type", "Long term support: Community");
    service.put("event_start_date", "2024-05-01");
    service.put("employment_status", SEEKING);
    service.put("accommodation_status", SHARED_LIVES);
    for (int i = 0; i < changes.length; i += 2) {
      service.put(changes[i], changes[i + 1]);
    }
    return service;
  }
}
