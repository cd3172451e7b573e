package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LTS003: the worked example, person for person, and both sides of each boundary. */
class CarersTest {

  private static final String DIRECT = "Unpaid carer support: Direct to unpaid carer";
  private static final String CARED_FOR =
      "Unpaid carer support: Support involving the person cared-for";
  private static final String ADVICE = "NFA: Information and advice or signposting";

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theWorkedExampleGivesItsCells(String profile) {
    SaltExample example = new SaltExample().with("profile", profile).load("lts003").build();

    Map<String, Integer> expected = SaltExample.expected("lts003", profile);
    assertThat(example.figures("LTS003-1a")).containsAllEntriesOf(expected);
    assertThat(expected).containsAllEntriesOf(example.parts("LTS003-1a"));
  }

  @Test
  void eachPersonOfTheWorkedExampleStandsWhereTheSpecificationSays() {
    SaltExample example = new SaltExample().load("lts003").build();

    assertThat(example.members("LTS003-1a", "age_26_64", "direct_payment_only"))
        .containsExactly("NHS:N1");
    assertThat(example.rows("LTS003-1a", "age_26_64", "direct_payment_only")).containsExactly(1);
    assertThat(example.members("LTS003-1a", "age_65_84", "direct_unknown_mechanism"))
        .containsExactly("NHS:N2");
    assertThat(example.members("LTS003-1a", "age_85_plus", "no_direct_support"))
        .containsExactly("NHS:N3");
    assertThat(example.members("LTS003-1a", "age_18_25", "info_advice")).containsExactly("NHS:N4");
    assertThat(example.members("LTS003-1a", "age_65_84", "info_advice")).containsExactly("NHS:N5");
    assertThat(example.members("LTS003-1a", "age_unknown", "no_direct_support"))
        .containsExactly("NHS:N7");
    assertThat(example.members("LTS003-1a", "under_18", "info_advice")).containsExactly("NHS:N8");
    assertThat(example.members("LTS003-1a", "age_26_64", "part_direct_payment"))
        .containsExactly("NHS:N11");
    assertThat(example.leftOut("LTS003")).containsExactly("11 ENDED_BEFORE");
    assertThat(example.members("LTS003-1b", "age_85_plus", "respite_to_cared_for"))
        .containsExactly("NHS:N3");
  }

  @Test
  void carersKnownByAssociationCountInThePublishedScriptsOnly() {
    SaltExample example = new SaltExample().with("profile", "NHS_SQL").load("lts003").build();

    assertThat(example.members("LTS003-1a", "age_26_64", "no_direct_support"))
        .containsExactly("NHS:N9");
  }

  @ParameterizedTest
  @CsvSource({
    "Service, " + DIRECT + ", Direct payment, '', direct_payment_only, 1",
    "Service, " + DIRECT + ", CASSR managed personal budget, '', cmpb, 2",
    "Service, " + DIRECT + ", CASSR commissioned support, '', commissioned_only, 3",
    "Service, " + DIRECT + ", Something else, '', direct_unknown_mechanism, 4",
    "Service, " + DIRECT + ", '', '', direct_unknown_mechanism, 4",
    "Service, " + CARED_FOR + ", Direct payment, '', no_direct_support, 6",
    "Assessment, '', '', '', no_direct_support, 6",
    "Review, '', '', NFA: Other, no_direct_support, 6",
    "Assessment, '', '', " + ADVICE + ", info_advice, 5",
    "Request, '', '', " + ADVICE + ", info_advice, 5"
  })
  void theFirstLineOfTheMapThatFitsGivesTheSupport(
      String event, String service, String mechanism, String outcome, String support, int place) {
    SaltExample example = new SaltExample();
    example.add(
        1,
        2,
        carer(
            "event_type", event,
            "service_type", service,
            "delivery_mechanism", mechanism,
            "event_outcome", outcome,
            "event_end_date", "2024-06-30"));
    example.build();

    assertThat(example.lines("select support, hierarchy from returns.salt_carer_event"))
        .containsExactly(support + " " + place);
    assertThat(example.rows("LTS003-1a", "age_26_64", support)).containsExactly(2);
  }

  @Test
  void adviceOnAServiceWithoutTypeHasNoCategory() {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("service_type", "", "event_outcome", ADVICE));
    example.build();

    assertThat(example.parts("LTS003")).isEmpty();
    assertThat(example.lines("select support, test_order from returns.salt_carer_event"))
        .containsExactly("- 9");
  }

  @Test
  void theBestSupportOfACarerCounts() {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("service_type", CARED_FOR));
    example.add(1, 3, carer("event_type", "Request", "service_type", "", "event_outcome", ADVICE));
    example.add(1, 4, carer("delivery_mechanism", "CASSR commissioned support"));
    example.add(1, 5, carer("delivery_mechanism", "CASSR managed personal budget"));
    example.build();

    assertThat(example.parts("LTS003-1a")).containsOnlyKeys("LTS003-1a age_26_64 cmpb");
    assertThat(example.rows("LTS003-1a", "age_26_64", "cmpb")).containsExactly(5);
    assertThat(example.rows("LTS003-1b", "age_26_64", "respite_to_cared_for")).containsExactly(2);
  }

  @ParameterizedTest
  @CsvSource({
    "CASSR managed personal budget, true, part_direct_payment",
    "CASSR commissioned support, true, part_direct_payment",
    "'', true, direct_payment_only",
    "CASSR managed personal budget, false, direct_payment_only"
  })
  void directPaymentBesideAnotherSupportIsPart(String other, boolean split, String support) {
    SaltExample example = new SaltExample().with("split_part_direct_payment", split);
    example.add(1, 2, carer("delivery_mechanism", "Direct payment"));
    example.add(1, 3, carer("delivery_mechanism", other));
    example.build();

    assertThat(example.rows("LTS003-1a", "age_26_64", support)).containsExactly(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2007-04, under_18",
    "2007-03, age_18_25",
    "1999-04, age_18_25",
    "1999-03, age_26_64",
    "1960-04, age_26_64",
    "1960-03, age_65_84",
    "1940-04, age_65_84",
    "1940-03, age_85_plus",
    "'', age_unknown"
  })
  void ageBandsAreThoseOfTheYearEnd(String birth, String band) {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("birth_month", birth));
    example.build();

    assertThat(example.rows("LTS003-1a", band, "direct_unknown_mechanism")).containsExactly(2);
  }

  @Test
  void anAgeThatTheDecidingRowDoesNotSayComesFromAnotherRow() {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("birth_month", "", "delivery_mechanism", "Direct payment"));
    example.add(1, 3, carer("birth_month", "1940-04"));
    example.build();

    assertThat(example.rows("LTS003-1a", "age_65_84", "direct_payment_only")).containsExactly(2);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-05-01, 2024-03-31, 0, 2 ENDED_BEFORE",
    "2023-05-01, 2024-04-01, 1,",
    "2025-03-31, '', 1,",
    "2025-04-01, '', 0, 2 NOT_STARTED"
  })
  void supportInTheYearCounts(String start, String end, int carers, String leftOut) {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("event_start_date", start, "event_end_date", end));
    example.build();

    assertThat(example.figures("LTS003-1a")).containsEntry("LTS003-1a total total", carers);
    assertThat(String.join(" ", example.leftOut("LTS003")))
        .isEqualTo(leftOut == null ? "" : leftOut);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-31, 0", "2024-04-01, 1"})
  void whoDiedBeforeTheYearDoesNotCount(String death, int carers) {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("date_of_death", death));
    example.build();

    assertThat(example.figures("LTS003-1a")).containsEntry("LTS003-1a total total", carers);
  }

  @Test
  void whoIsWhoIsToldFromTheRowsOfTheMeasure() {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("nhs_number", "", "la_person_id", "L1"));
    example.add(
        1,
        3,
        carer(
            "la_person_id", "L1",
            "event_type", "Request",
            "service_type", "",
            "event_outcome", "Progress to support planning or services"));
    example.add(1, 4, carer("nhs_number", "", "la_person_id", "L2"));
    example.add(1, 5, carer("nhs_number", "N2", "la_person_id", "L2"));
    example.build();

    assertThat(example.members("LTS003-1a", "age_26_64", "direct_unknown_mechanism"))
        .containsExactly("LA:l1", "NHS:N2");
    assertThat(example.leftOut("LTS003")).containsExactly("4 ID_AMBIGUOUS");
  }

  @ParameterizedTest
  @CsvSource({
    "Assessment, Service user and unpaid carer, assessed_jointly",
    "Review, Service user and unpaid carer, assessed_jointly",
    "Assessment, Unpaid carer only, assessed_separately",
    "Review, '', assessed_separately",
    "Assessment, Service user only, not_assessed",
    "Service, '', not_assessed"
  })
  void theMethodSaysHowACarerWasAssessed(String event, String method, String row) {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer());
    example.add(
        1,
        3,
        carer(
            "event_type", event,
            "service_type", event.equals("Service") ? DIRECT : "",
            "method_of_review", method));
    example.build();

    assertThat(example.members("LTS003-3a", row, "direct_unknown_mechanism"))
        .containsExactly("NHS:N1");
  }

  @Test
  void oneJointAssessmentMakesItJoint() {
    SaltExample example = new SaltExample();
    for (int line = 2; line < 4; line++) {
      example.add(
          1,
          line,
          carer(
              "event_type", "Assessment",
              "service_type", "",
              "method_of_review", line == 2 ? "Service user and unpaid carer" : ""));
    }
    example.build();

    assertThat(example.members("LTS003-3a", "assessed_jointly", "no_direct_support"))
        .containsExactly("NHS:N1");
  }

  @ParameterizedTest
  @CsvSource({"1960-04, LTS003-2a", "1960-03, LTS003-2b"})
  void theAgeOfTheAdultCaredForDecidesTheTable(String birth, String table) {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("adult_1_linked_person_id", "A1"));
    example.add(1, 3, adult("birth_month", birth));
    example.build();

    assertThat(example.rows(table, "mental_health", "direct_unknown_mechanism")).containsExactly(2);
    assertThat(example.figures("LTS003-2")).containsEntry(table + " total total", 1);
  }

  @Test
  void theLatestRowOfTheAdultSaysTheReason() {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("adult_1_linked_person_id", " a1"));
    example.add(1, 3, adult("primary_support_reason", "Learning disability support"));
    example.add(1, 4, adult("event_start_date", "2024-05-02"));
    example.add(1, 5, adult("event_start_date", "2024-04-30", "primary_support_reason", "Unknown"));
    example.build();

    assertThat(example.members("LTS003-2b", "mental_health", "direct_unknown_mechanism"))
        .containsExactly("NHS:N1");
  }

  @Test
  void theLatestRowWithALinkNamesTheAdult() {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("event_start_date", "2024-05-02", "adult_1_linked_person_id", "A2"));
    example.add(1, 3, carer("adult_1_linked_person_id", "A1"));
    example.add(1, 4, carer("event_start_date", "2024-05-03"));
    example.add(1, 5, adult());
    example.add(1, 6, adult("la_person_id", "A2", "primary_support_reason", ""));
    example.build();

    assertThat(example.members("LTS003-2b", "psr_invalid", "direct_unknown_mechanism"))
        .containsExactly("NHS:N1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', A1, 1950-01, ADULT_NOT_NAMED",
    "A9, A1, 1950-01, ADULT_NOT_FOUND",
    "A1, A1, '', ADULT_BIRTH_UNKNOWN",
    "A1, A1, 2007-04, ADULT_UNDER_18"
  })
  void aCarerWhoseAdultIsNotKnownIsLeftOutOfTwoTablesAndListed(
      String named, String adult, String birth, String reason) {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("adult_1_linked_person_id", named));
    example.add(1, 3, adult("la_person_id", adult, "birth_month", birth));
    example.build();

    assertThat(example.figures("LTS003"))
        .containsEntry("LTS003-1a total total", 1)
        .containsEntry("LTS003-2a total total", 0)
        .containsEntry("LTS003-2b total total", 0)
        .containsEntry("LTS003-3a total total", 1);
    assertThat(example.leftOut("LTS003-2")).containsExactly("2 " + reason);
  }

  @Test
  void aCarerIsNoAdultCaredFor() {
    SaltExample example = new SaltExample();
    example.add(1, 2, carer("adult_1_linked_person_id", "C2"));
    example.add(1, 3, carer("nhs_number", "N2", "la_person_id", "C2"));
    example.build();

    assertThat(example.leftOut("LTS003-2"))
        .containsExactly("2 ADULT_NOT_FOUND", "3 ADULT_NOT_NAMED");
  }

  private static Map<String, String> carer(String... changes) {
    return row(
        Map.of(
            "client_type", "Unpaid carer",
            "nhs_number", "N1",
            "birth_month", "1970-01",
            "service_type", DIRECT,
            "event_start_date", "2024-05-01"),
        changes);
  }

  private static Map<String, String> adult(String... changes) {
    return row(
        Map.of(
            "la_person_id", "A1",
            "primary_support_reason", "Mental health support",
            "service_type", "Long term support: Community",
            "event_start_date", "2024-05-01"),
        changes);
  }

  private static Map<String, String> row(Map<String, String> base, String... changes) {
    Map<String, String> row = new HashMap<>(base);
    for (int i = 0; i < changes.length; i += 2) {
      row.put(changes[i], changes[i + 1]);
    }
    return row;
  }
}
