package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LTS001a, LTS001b and LTS001c: the worked examples, and both sides of each boundary. */
class LongTermSupportTest {

  private static final String RESIDENTIAL = "Long term support: Residential care";

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theWorkedExampleGivesItsCells(String profile) {
    SaltExample example = new SaltExample().with("profile", profile).load("lts001ab").build();

    Map<String, Integer> cells = example.cells("LTS001a");
    cells.putAll(example.cells("LTS001b"));
    assertThat(cells).isEqualTo(SaltExample.expected("lts001ab", profile));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theWorkedExampleOfContinuousSupportGivesItsCells(String profile) {
    SaltExample example = new SaltExample().with("profile", profile).load("lts001c").build();

    assertThat(example.cells("LTS001c")).isEqualTo(SaltExample.expected("lts001c", profile));
  }

  @Test
  void theNursingRowSpeaksForThePersonAlthoughItsReasonIsUnknown() {
    SaltExample example = new SaltExample().load("lts001ab").build();

    assertThat(example.members("LTS001b-1b", "psr_unknown", "nursing")).containsExactly("NHS:N1");
    assertThat(example.members("LTS001b-1a", "mental_health", "community_part_dp"))
        .containsExactly("NHS:N4");
    assertThat(example.members("LTS001b-2", "no_carer", "residential")).containsExactly("LA:l5");
  }

  @Test
  void withoutTheSplitAllDirectPaymentsStandTogether() {
    SaltExample example =
        new SaltExample().with("split_part_direct_payment", false).load("lts001ab").build();

    assertThat(example.members("LTS001b-1a", "mental_health", "community_dp_only"))
        .containsExactly("NHS:N4");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, , 1, 1",
    "2025-04-01, , 0, 0",
    "2024-05-01, 2025-03-31, 1, 1",
    "2024-05-01, 2025-03-30, 1, 0",
    "2020-01-01, 2024-04-01, 1, 0",
    "2020-01-01, 2024-03-31, 0, 0"
  })
  void startsAndEndsCountOnTheirLastDay(String start, String end, int inYear, int onLastDay) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("event_start_date", start, "event_end_date", end == null ? "" : end));
    example.build();

    assertThat(total(example, "LTS001a-1b")).isEqualTo(inYear);
    assertThat(total(example, "LTS001b-1b")).isEqualTo(onLastDay);
  }

  @ParameterizedTest
  @CsvSource({"1960-04, 1, 0", "1960-02, 0, 1", "2006-04, 1, 0", "2007-04, 0, 0"})
  void ageIsTakenFromTheFirstOfTheBirthMonth(String birth, int younger, int older) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("birth_month", birth));
    example.build();

    assertThat(total(example, "LTS001b-1a")).isEqualTo(younger);
    assertThat(total(example, "LTS001b-1b")).isEqualTo(older);
  }

  @ParameterizedTest
  @CsvSource({"2024-07-01, 1", "2024-07-02, 0"})
  void aGapOfOneDayDoesNotBreakContinuousSupport(String start, int continuous) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("event_start_date", "2022-01-01", "event_end_date", "2024-06-30"));
    example.add(1, 3, service("event_start_date", start));
    example.build();

    assertThat(total(example, "LTS001c-1b")).isEqualTo(continuous);
  }

  @Test
  void theLatestSubmissionThatCoversTheYearCounts() {
    SaltExample example = new SaltExample();
    example.file(2, "2024-04-01", "2025-03-31", "2025-04-25T06:00", "file name");
    example.file(3, "2024-04-01", "2025-03-31", "2025-05-01T06:00", "file name");
    example.file(4, "2024-07-01", "2025-06-30", "2025-04-28T06:00", "file name");
    example.add(1, 2, service("nhs_number", "N1"));
    example.add(2, 2, service("nhs_number", "N2"));
    example.add(3, 2, service("nhs_number", "N3"));
    example.add(4, 2, service("nhs_number", "N4"));
    example.build();

    assertThat(example.members("LTS001b-1b", "mental_health", "residential"))
        .containsExactly("NHS:N2");
  }

  @Test
  void withoutASubmissionOfTheYearNobodyIsCounted() {
    SaltExample example = new SaltExample();
    example.file(1, "2023-04-01", "2024-03-31", "2024-04-20T06:00", "file name");
    example.add(1, 2, service("nhs_number", "N1"));
    example.build();

    assertThat(example.cells("LTS001")).isEmpty();
  }

  @Test
  void aFileWithoutANationalNameIsNotHeldToTheWindow() {
    SaltExample example = new SaltExample();
    example.file(1, "2024-04-01", "2025-03-31", "2026-11-24T06:00", "file time");
    example.add(1, 2, service("nhs_number", "N1"));
    example.build();

    assertThat(total(example, "LTS001b-1b")).isEqualTo(1);
  }

  @Test
  void rowsWhoseNumberIsTiedToAnNhsNumberAreLeftOut() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("nhs_number", "N1", "la_person_id", "L1"));
    example.add(1, 3, service("nhs_number", "", "la_person_id", "l1"));
    example.add(1, 4, service("nhs_number", "", "la_person_id", "L2"));
    example.add(1, 5, service("nhs_number", "", "la_person_id", ""));
    example.build();

    assertThat(example.members("LTS001b-1b", "mental_health", "residential"))
        .containsExactly("LA:l2", "NHS:N1");
    for (String measure : new String[] {"LTS001a", "LTS001b", "LTS001c"}) {
      assertThat(example.leftOut(measure))
          .as(measure)
          .containsExactly("3 ID_AMBIGUOUS", "5 ID_MISSING");
    }
  }

  @Test
  void aTieThatEndedBeforeTheSnapshotDoesNotLeaveARowOutOfIt() {
    SaltExample example = new SaltExample();
    example.add(
        1, 2, service("nhs_number", "N1", "la_person_id", "L1", "event_end_date", "2025-03-30"));
    example.add(1, 3, service("nhs_number", "", "la_person_id", "L1"));
    example.build();

    assertThat(example.leftOut("LTS001a")).containsExactly("3 ID_AMBIGUOUS");
    assertThat(example.leftOut("LTS001b")).containsExactly("2 ENDED_BEFORE");
    assertThat(example.members("LTS001b-1b", "mental_health", "residential"))
        .containsExactly("LA:l1");
  }

  @Test
  void peopleWithoutADateOfBirthAreLeftOutAndListed() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("birth_month", ""));
    example.build();

    assertThat(example.cells("LTS001")).isEmpty();
    assertThat(example.leftOut("LTS001a")).containsExactly("2 BIRTH_UNKNOWN");
  }

  private static int total(SaltExample example, String table) {
    return example.cells(table).getOrDefault(table + " total total", 0);
  }

  private static Map<String, String> service(String... changes) {
    Map<String, String> service = new HashMap<>();
    service.put("nhs_number", "N1");
    service.put("la_person_id", "");
    service.put("gender", "Female");
    service.put("primary_support_reason", "Mental health support");
    service.put("service_type", RESIDENTIAL);
    service.put("event_start_date", "2024-05-01");
    for (int i = 0; i < changes.length; i += 2) {
      service.put(changes[i], changes[i + 1]);
    }
    return service;
  }
}
