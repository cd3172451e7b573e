package org.ascreturns.returns.cld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Method B of events.md, B2 to B9: both sides of each boundary, and each rule on its own. */
class DhscMethodTest {

  private static final EventTable TABLE = new EventTable();

  @BeforeEach
  void clear() {
    TABLE.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-01, 2026-03-31, 2026-04-01T00:00, 1 2025-04-01 2026-03-31",
    "2025-04-01, 2026-03-31, 2026-03-31T23:59, none",
    "2025-04-01, 2026-03-31, 2026-05-05T23:59, 1 2025-04-01 2026-03-31",
    "2025-04-01, 2026-03-31, 2026-05-06T00:00, none",
    "2025-04-02, 2026-03-31, 2026-04-20T06:00, none",
    "2025-04-01, 2026-03-30, 2026-04-20T06:00, none"
  })
  void aFileIsEligibleWhenItCoversTheWindow(
      String from, String to, String imported, String chosen) {
    TABLE.file(1, from, to, imported).select("dhsc_single");

    assertThat(TABLE.windows()).containsExactly("2025-04-01 " + chosen);
  }

  @Test
  void aWindowWithoutAFileIsFlagged() {
    TABLE.select("dhsc_single");

    assertThat(TABLE.notes())
        .containsExactly(
            "DHSC, 01/04/2025 to 31/03/2026: no file covers it and was handed over after it and by"
                + " 05/05/2026; its events are missing.");
  }

  @Test
  void filesCanBeAddedAndLeftOutByHand() {
    TABLE.file(1).file(2, "2025-04-01", "2026-03-31", "2026-04-21T06:00");
    TABLE.file(3, "2025-04-01", "2026-03-31", "2026-06-01T06:00");
    TABLE.file(4, "2025-07-01", "2026-06-30", "2026-07-01T06:00");

    TABLE.run("dhsc_files_left_out", List.of("file 2")).select("dhsc_single");
    assertThat(TABLE.notes())
        .containsExactly("DHSC, 01/04/2025 to 31/03/2026: file 1, the only file that covers it.");

    TABLE.run("dhsc_files_added", List.of("file 3", "file 4")).select("dhsc_single");
    assertThat(TABLE.notes())
        .containsExactly(
            "DHSC, 01/04/2025 to 31/03/2026: file 3, added by the setting dhsc_files_added, the"
                + " latest of 2 files that cover it.");
  }

  @Test
  void eachQuarterTakesTheLatestFileThatCoversIt() {
    TABLE.file(1, "2024-10-01", "2025-09-30", "2025-10-20T06:00").file(2);
    TABLE.with("window_start", "2024-07-01").select("dhsc_joined");

    assertThat(TABLE.windows())
        .containsExactly(
            "2024-07-01 none",
            "2024-10-01 1 2024-10-01 2025-03-31",
            "2025-01-01 1 2024-10-01 2025-03-31",
            "2025-04-01 2 2025-04-01 2026-03-31",
            "2025-07-01 2 2025-04-01 2026-03-31",
            "2025-10-01 2 2025-04-01 2026-03-31",
            "2026-01-01 2 2025-04-01 2026-03-31");
  }

  @Test
  void aFileThatWinsQuartersApartTakesTheSpanBetween() {
    // The later file covers the two middle quarters only.
    TABLE.file(1, "2025-04-01", "2026-03-31", "2026-04-10T06:00");
    TABLE.file(2, "2025-07-01", "2025-12-31", "2026-04-20T06:00");
    TABLE.select("dhsc_joined");

    assertThat(TABLE.windows())
        .containsExactly(
            "2025-04-01 1 2025-04-01 2026-03-31",
            "2025-07-01 2 2025-07-01 2025-12-31",
            "2025-10-01 2 2025-07-01 2025-12-31",
            "2026-01-01 1 2025-04-01 2026-03-31");
  }

  @ParameterizedTest
  @CsvSource({
    "Request, 2025-05-01, 2026-03-31, '', kept 2026-03-31 submitted",
    "Request, 2025-05-01, 2026-04-01, '', B3 ENDED_AFTER",
    "Assessment, 2024-05-01, 2025-04-01, '', kept 2025-04-01 submitted",
    "Review, 2024-05-01, 2025-03-31, '', B3 ENDED_BEFORE",
    "Review, 2025-05-01, '', '', B3 STILL_OPEN",
    "Service, 2026-03-31, '', '', kept open",
    "Service, 2026-04-01, '', '', B3 NOT_STARTED",
    "Service, 2024-05-01, 2025-04-01, '', kept 2025-04-01 submitted",
    "Service, 2024-05-01, 2025-03-31, '', B3 ENDED_BEFORE",
    "Service, 2024-05-01, 2027-01-01, '', kept 2027-01-01 submitted",
    "Service, '', '', '', B3 START_MISSING",
    "Service, 2024-05-01, '', 2025-04-01, kept 2025-04-01 death",
    "Service, 2024-05-01, '', 2025-03-31, B3 DIED_BEFORE",
    "Service, 2025-05-01, '', 2025-05-01, kept open",
    "Service, 2025-05-01, '', 2025-05-02, kept 2025-05-02 death",
    "Service, 2025-05-01, '', 2025-04-30, B3 STARTS_AFTER_DEATH",
    "Service, 2025-05-01, 2025-06-01, 2025-05-01, kept 2025-05-01 death",
    "Service, 2025-05-01, 2025-06-01, 2025-06-01, kept 2025-06-01 submitted",
    "Service, 2025-05-01, 2025-06-01, 2025-06-02, kept 2025-06-01 submitted",
    "Request, 2025-05-01, '', 2025-05-02, kept 2025-05-02 death",
    "Request, 2025-05-01, 2026-06-01, 2026-03-31, kept 2026-03-31 death"
  })
  void theFilterGoesByTheEndAfterTheDeath(
      String kind, String start, String end, String death, String outcome) {
    TABLE.file(1);
    TABLE.event(
        1,
        2,
        "row_kind",
        kind,
        "event_start_date",
        start,
        "event_end_date",
        end,
        "date_of_death",
        death);

    assertThat(TABLE.select("dhsc_single")).containsEntry(2, outcome);
  }

  @Test
  void aRowWithoutAnNhsNumberIsAnotherPerson() {
    TABLE.file(1);
    TABLE.event(1, 2, "la_person_unique_identifier", "A1");
    TABLE.event(1, 3, "nhs_number", "", "la_person_unique_identifier", "A1");
    TABLE.event(1, 4, "nhs_number", "", "la_person_unique_identifier", "");

    assertThat(TABLE.select("dhsc_single")).containsEntry(4, "B5 ID_MISSING");
    assertThat(TABLE.kept()).containsExactly(2, 3);
    assertThat(TABLE.value("person", 2)).isNotEqualTo(TABLE.value("person", 3));
  }

  @ParameterizedTest
  @CsvSource({
    "Request, request_route_of_access, Prison",
    "Request, event_end_date, 2025-07-11",
    "Assessment, assessment_type, Short term assessment",
    "Assessment, event_end_date, 2025-07-11",
    "Review, event_end_date, 2025-07-11",
    "Review, client_type, Unpaid carer",
    "Review, event_start_date, 2025-06-02",
    "Review, row_kind, Assessment",
    "Service, service_type, Long term support: Prison",
    "Service, service_component, Meals",
    "Service, delivery_mechanism, ''",
    "Service, unit_cost, 20.01",
    "Service, cost_frequency_unit_type, Weekly",
    "Service, planned_units_per_week, 11.00"
  })
  void aSingleSelectionTellsEventsApartByTheirKey(String kind, String column, String value) {
    TABLE.file(1);
    TABLE
        .event(1, 2, "row_kind", kind)
        .event(1, 3, "row_kind", kind)
        .event(1, 4, pair(kind, column, value));

    assertThat(TABLE.select("dhsc_single")).containsEntry(2, "B9 DUPLICATE 3");
    assertThat(TABLE.kept()).containsExactly(3, 4);
  }

  private static String[] pair(String kind, String column, String value) {
    return new String[] {"row_kind", kind, column, value};
  }

  @ParameterizedTest
  @CsvSource({
    "delivery_mechanism, ''",
    "unit_cost, 20.01",
    "cost_frequency_unit_type, Weekly",
    "planned_units_per_week, 11.00"
  })
  void aJoinedSelectionAndTheReferenceLeaveTheSingleFieldsOut(String column, String value) {
    TABLE.file(1).event(1, 2).event(1, 3, column, value);

    assertThat(TABLE.select("dhsc_joined")).containsEntry(2, "B9 DUPLICATE 3");
    TABLE.select("dhsc_single");
    assertThat(TABLE.kept()).containsExactly(2, 3);
    assertThat(TABLE.value("event_no", 2)).isEqualTo(TABLE.value("event_no", 3));
  }

  @Test
  void referencesCountTheUniqueEvents() {
    TABLE.file(1);
    TABLE.event(1, 2).event(1, 3, "event_start_date", "2025-06-02").event(1, 4, "nhs_number", "N2");
    TABLE.event(1, 5, "event_start_date", "2027-01-01");

    TABLE.select("dhsc_joined");

    assertThat(
            List.of(
                TABLE.value("event_no", 2), TABLE.value("event_no", 3), TABLE.value("event_no", 4)))
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void theEndIsNoPartOfTheKeyOfAService() {
    TABLE.file(1).event(1, 2).event(1, 3, "event_end_date", "");

    assertThat(TABLE.select("dhsc_single")).isEqualTo(Map.of(2, "B9 DUPLICATE 3", 3, "kept open"));
  }

  @ParameterizedTest
  @CsvSource({
    "Service_Type, Long Term Support: Community",
    "Service_Component, Home Support",
    "Delivery_Mechanism, Managed",
    "Cost_Frequency_Unit_Type, Per hour",
    "Client_Type, Service Users"
  })
  void valuesAsSubmittedCanSplitAService(String field, String before) {
    TABLE.file(1).event(1, 2).event(1, 3).cleansed(1, 2, field, before, "CLD-R023");

    TABLE.select("dhsc_single");
    assertThat(TABLE.kept()).containsExactly(3);
    TABLE.run("dhsc_key_values", "raw").select("dhsc_single");
    boolean onlyCase = before.equals("Long Term Support: Community");
    assertThat(TABLE.kept()).isEqualTo(onlyCase ? List.of(3) : List.of(2, 3));
  }

  @Test
  void aRouteThatARuleFilledInWasBlank() {
    TABLE.file(1).event(1, 2, "row_kind", "Request").event(1, 3, "row_kind", "Request");
    TABLE.cleansed(1, 2, "Request_Route_of_Access", null, "CLD-R064");

    TABLE.run("dhsc_key_values", "raw").select("dhsc_single");

    assertThat(TABLE.kept()).containsExactly(2, 3);
  }

  @Test
  void ofTwoChangesTheFirstKnowsTheValueAsSubmitted() {
    TABLE.file(1).event(1, 2).event(1, 3);
    TABLE.cleansed(1, 2, "Service_Component", "Other words", "CLD-R027");
    TABLE.cleansed(1, 2, "Service_Component", "Day Support", "CLD-R023");

    TABLE.run("dhsc_key_values", "raw").select("dhsc_single");

    assertThat(TABLE.kept()).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({
    "'', kept 2025-03-31 cropped",
    "2025-04-01, kept 2025-03-31 cropped",
    "2025-03-31, kept 2025-03-31 submitted",
    "2025-03-30, kept 2025-03-30 submitted"
  })
  void aServiceThatIsNotSentAgainEndsWithItsPeriod(String end, String outcome) {
    joined();
    TABLE.event(1, 2, "event_start_date", "2025-01-10", "event_end_date", end);

    assertThat(TABLE.select("dhsc_joined")).containsEntry(2, outcome);
  }

  @Test
  void aServiceThatIsSentAgainIsTheLaterRow() {
    joined();
    TABLE.event(1, 2, "event_start_date", "2025-01-10", "event_end_date", "");
    TABLE.event(2, 3, "event_start_date", "2025-01-10", "event_end_date", "2025-05-05");

    assertThat(TABLE.select("dhsc_joined"))
        .isEqualTo(Map.of(2, "B9 DUPLICATE 3", 3, "kept 2025-05-05 submitted"));
  }

  @Test
  void theNextPeriodMustStartOnTheNextDay() {
    // Nothing covers April to June 2025: the service ends with the first file's period all the
    // same,
    // and the later row speaks for it.
    TABLE.file(1, "2024-10-01", "2025-03-31", "2025-04-20T06:00");
    TABLE.file(2, "2025-07-01", "2026-03-31", "2026-04-20T06:00");
    TABLE.with("window_start", "2024-10-01");
    TABLE.event(1, 2, "event_start_date", "2025-01-10", "event_end_date", "");
    TABLE.event(1, 3, "event_start_date", "2025-01-11", "event_end_date", "");
    TABLE.event(2, 4, "event_start_date", "2025-01-10", "event_end_date", "");

    assertThat(TABLE.select("dhsc_joined"))
        .isEqualTo(Map.of(2, "B9 DUPLICATE 4", 3, "kept 2025-03-31 cropped", 4, "kept open"));
  }

  @Test
  void theLastPeriodIsNeverCropped() {
    joined();
    TABLE
        .event(2, 2, "event_end_date", "")
        .event(2, 3, "nhs_number", "N2", "event_end_date", "2026-06-30");

    assertThat(TABLE.select("dhsc_joined"))
        .isEqualTo(Map.of(2, "kept open", 3, "kept 2026-06-30 submitted"));
  }

  @Test
  void aRequestIsNotCropped() {
    joined();
    TABLE.event(
        1,
        2,
        "row_kind",
        "Request",
        "event_start_date",
        "2025-01-10",
        "event_end_date",
        "2025-04-01");

    assertThat(TABLE.select("dhsc_joined")).containsEntry(2, "B3 ENDED_AFTER");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-10, 1960-07-20, 65",
    "2025-06-30, 1960-07-20, 64",
    "'', 1961-03-20, 65",
    "'', 1961-04-20, 64",
    "'', '',"
  })
  void ageIsTakenOnTheLastDayOfTheEvent(String end, String birth, Integer age) {
    TABLE.file(1).event(1, 2, "event_end_date", end, "date_of_birth", birth);

    TABLE.select("dhsc_single");

    assertThat(TABLE.value("age", 2)).isEqualTo(age);
  }

  @Test
  void ageOfACroppedServiceIsTakenOnTheDayItIsCropped() {
    joined();
    TABLE.event(
        1,
        2,
        "event_start_date",
        "2025-01-10",
        "event_end_date",
        "",
        "date_of_birth",
        "1960-04-20");

    TABLE.select("dhsc_joined");

    assertThat(TABLE.value("age", 2)).isEqualTo(64);
  }

  @Test
  void theLatestReferencePeriodComesFirst() {
    joined();
    TABLE.event(1, 3, "event_start_date", "2025-01-10", "event_end_date", "");
    TABLE.event(2, 2, "event_start_date", "2025-01-10", "event_end_date", "2025-04-02");

    assertThat(TABLE.select("dhsc_joined")).containsEntry(3, "B9 DUPLICATE 2");
  }

  @ParameterizedTest
  @CsvSource({
    // Each field decides against all that come after it.
    "event_end_date, '', 2026-01-01, Progress to reablement/ST-Max",
    "event_end_date, 2025-09-01, 2025-08-31, Progress to reablement/ST-Max"
  })
  void thenTheOpenThenTheLatestEnd(String column, String first, String second, String outcome) {
    TABLE.file(1).event(1, 2, column, first);
    TABLE.event(1, 3, column, second, "event_outcome", outcome, "der_conversation", "true");

    assertThat(TABLE.select("dhsc_single")).containsEntry(3, "B9 DUPLICATE 2");
  }

  @ParameterizedTest
  @CsvSource({
    "'Progress to assessment, review or reassessment', Release 1 specification only: Not mapped",
    "Release 1 specification only: Not mapped, Progress to support planning or services",
    "NFA: No services offered for other reason, NFA: Other",
    "NFA: Other, ''",
    "NFA: Other, Invalid and not mapped"
  })
  void thenTheOutcome(String better, String worse) {
    TABLE.file(1).event(1, 2, "event_outcome", better);
    TABLE.event(1, 3, "event_outcome", worse, "der_conversation", "true");

    assertThat(TABLE.select("dhsc_single")).containsEntry(3, "B9 DUPLICATE 2");
  }

  @Test
  void thenTheConversationThenTheLatestRecord() {
    TABLE.file(1).event(1, 2, "der_conversation", "true").event(1, 3);
    assertThat(TABLE.select("dhsc_single")).containsEntry(3, "B9 DUPLICATE 2");

    TABLE.event(1, 4, "der_conversation", "true");
    assertThat(TABLE.select("dhsc_single"))
        .isEqualTo(
            Map.of(2, "B9 DUPLICATE 4", 3, "B9 DUPLICATE 4", 4, "kept 2025-07-10 submitted"));
  }

  private static void joined() {
    TABLE.file(1, "2024-10-01", "2025-09-30", "2025-10-20T06:00").file(2);
    TABLE.with("window_start", "2024-10-01");
  }
}
