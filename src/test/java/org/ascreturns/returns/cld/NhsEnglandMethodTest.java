package org.ascreturns.returns.cld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Method A of events.md: both sides of each boundary, and each rule on its own. */
class NhsEnglandMethodTest {

  private static final EventTable TABLE = new EventTable();

  @BeforeEach
  void clear() {
    TABLE.clear();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-01, 2026-03-31, 2026-04-01T00:00, 1",
    "2025-04-01, 2026-03-31, 2026-03-31T23:59, none",
    "2025-04-01, 2026-03-31, 2026-05-05T23:59, 1",
    "2025-04-01, 2026-03-31, 2026-05-06T00:00, none",
    "2025-04-02, 2026-03-31, 2026-04-20T06:00, none",
    "2025-03-31, 2026-03-31, 2026-04-20T06:00, 1",
    "2025-04-01, 2026-03-30, 2026-04-20T06:00, none",
    "2025-04-01, 2026-04-01, 2026-04-20T06:00, 1"
  })
  void aFileMustCoverTheYearAndComeInTheWindow(
      String from, String to, String imported, String chosen) {
    TABLE.file(1, from, to, imported).select("nhse_latest");

    assertThat(TABLE.windows()).containsExactly("2025-04-01 " + chosen + " 2025-04-01 2026-03-31");
  }

  @Test
  void theLatestImportWins() {
    TABLE.file(1).file(2, "2025-04-01", "2026-03-31", "2026-05-01T06:00");
    TABLE.file(3, "2025-07-01", "2026-06-30", "2026-05-02T06:00");
    TABLE.event(1, 2).event(2, 3, "nhs_number", "N2").event(3, 4, "nhs_number", "N3");

    TABLE.select("nhse_latest");

    assertThat(TABLE.kept()).containsExactly(3);
    assertThat(TABLE.notes())
        .containsExactly("Tables are made from file 2, the latest file that covers the year.");
  }

  /** Rows are grouped by import time (A1): the parts of a submission need not lie in one file. */
  @Test
  void filesOfOneImportTimeAreOneImport() {
    TABLE.file(1);
    TABLE.file(2, "2025-04-01", "2025-09-30", "2026-04-21T06:00");
    TABLE.file(3, "2025-10-01", "2026-03-31", "2026-04-21T06:00");
    TABLE.event(1, 2).event(2, 3, "nhs_number", "N2").event(3, 4, "nhs_number", "N3");

    TABLE.select("nhse_latest");

    assertThat(TABLE.kept()).containsExactly(3, 4);
    assertThat(TABLE.notes())
        .containsExactly(
            "Tables are made from file 2, one of 2 files of the latest import that covers the year.",
            "Tables are made from file 3, one of 2 files of the latest import that covers the year.");
  }

  /** A file's own time is when it was copied: it makes no import of two files. */
  @Test
  void filesWithoutImportTimeStayApart() {
    TABLE.file(1, "2025-04-01", "2026-03-31", "2026-04-21T06:00", "file time");
    TABLE.file(2, "2025-04-01", "2026-03-31", "2026-04-21T06:00", "file time");
    TABLE.event(1, 2).event(2, 3, "nhs_number", "N2");

    TABLE.select("nhse_latest");

    assertThat(TABLE.kept()).containsExactly(3);
  }

  @Test
  void whereNoFileFitsTheNoteSaysWhatToDo() {
    TABLE.select("nhse_latest");

    assertThat(TABLE.notes().get(0)).startsWith("No file covers the whole year");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, '', '', kept open",
    "2026-04-01, '', '', A2 NOT_STARTED",
    "2020-01-01, 2025-04-01, '', kept 2025-04-01 submitted",
    "2020-01-01, 2025-03-31, '', A2 ENDED_BEFORE",
    "2020-01-01, '', 2025-04-01, kept open",
    "2020-01-01, '', 2025-03-31, A2 DIED_BEFORE",
    "'', '', '', A2 START_MISSING"
  })
  void theCohortTakesWhatTouchesThePeriod(String start, String end, String death, String outcome) {
    TABLE.file(1);
    TABLE.event(1, 2, "event_start_date", start, "event_end_date", end, "date_of_death", death);

    assertThat(TABLE.select("nhse_latest")).containsEntry(2, outcome);
  }

  @Test
  void anEventAfterTheDeathStaysAndItsEndIsNotCorrected() {
    TABLE.file(1);
    TABLE.event(1, 2, "date_of_death", "2025-05-31").event(1, 3, "date_of_death", "2025-06-15");

    assertThat(TABLE.select("nhse_latest"))
        .containsEntry(2, "kept 2025-07-10 submitted")
        .containsEntry(3, "kept 2025-07-10 submitted");
  }

  @Test
  void withoutATestOfTheEndEarlierEventsStay() {
    TABLE.file(1).with("test_end", (Object) false);
    TABLE.event(1, 2, "event_start_date", "2020-01-01", "event_end_date", "2021-01-01");

    assertThat(TABLE.select("nhse_latest")).containsEntry(2, "kept 2021-01-01 submitted");
  }

  @Test
  void aRowWithoutADateOfBirthIsLeftOutUnlessTheTableTakesIt() {
    TABLE.file(1).event(1, 2, "date_of_birth", "");

    assertThat(TABLE.select("nhse_latest")).containsEntry(2, "A2 BIRTH_UNKNOWN");
    TABLE.with("test_birth", (Object) false);
    assertThat(TABLE.select("nhse_latest")).containsEntry(2, "kept 2025-07-10 submitted");
    assertThat(TABLE.value("age", 2)).isNull();
  }

  @Test
  void onlyTheClientTypesEventTypesAndServiceTypesOfTheTableAreLookedAt() {
    TABLE.file(1);
    TABLE.event(1, 2);
    TABLE.event(1, 3, "client_type", "Unpaid carer");
    TABLE.event(1, 4, "row_kind", "Request");
    TABLE.event(1, 5, "service_type", "Short term support: ST-Max");
    TABLE.with("client_types", List.of("Service user"));
    TABLE.with("event_types", List.of("Service"));
    TABLE.with("service_types", List.of("Long term support: Community"));

    assertThat(TABLE.select("nhse_latest")).isEqualTo(Map.of(2, "kept 2025-07-10 submitted"));
  }

  @Test
  void thePersonIsTheNhsNumberOrANumberThatIsTiedToNone() {
    // The table of salt/spec.md 3.3, with 123 as N1, 456 as A4, 789 as A7.
    TABLE.file(1);
    TABLE.event(1, 2, "nhs_number", "N1", "la_person_unique_identifier", "");
    TABLE.event(1, 3, "nhs_number", "N1", "la_person_unique_identifier", "A4");
    TABLE.event(1, 4, "nhs_number", "", "la_person_unique_identifier", "A4");
    TABLE.event(1, 5, "nhs_number", "", "la_person_unique_identifier", "A7");
    TABLE.event(1, 6, "nhs_number", "", "la_person_unique_identifier", "");

    assertThat(TABLE.select("nhse_latest"))
        .containsEntry(4, "A3 ID_AMBIGUOUS")
        .containsEntry(6, "A3 ID_MISSING");
    assertThat(TABLE.kept()).containsExactly(2, 3, 5);
    assertThat(TABLE.value("person", 2)).isEqualTo(TABLE.value("person", 3));
    assertThat(TABLE.value("person", 2)).isNotEqualTo(TABLE.value("person", 5));
  }

  @Test
  void theCouncilNumberIsComparedWithoutCase() {
    TABLE.file(1);
    TABLE.event(1, 2, "la_person_unique_identifier", "a4");
    TABLE.event(1, 3, "nhs_number", "", "la_person_unique_identifier", "A4 ");

    assertThat(TABLE.select("nhse_latest")).containsEntry(3, "A3 ID_AMBIGUOUS");
  }

  @Test
  void aTieOutsideTheCohortDoesNotCount() {
    TABLE.file(1).with("client_types", List.of("Service user"));
    TABLE.event(1, 2, "client_type", "Unpaid carer", "la_person_unique_identifier", "A4");
    TABLE.event(1, 3, "event_start_date", "2026-04-01", "la_person_unique_identifier", "A4");
    TABLE.event(1, 4, "nhs_number", "", "la_person_unique_identifier", "A4");

    assertThat(TABLE.select("nhse_latest")).containsEntry(4, "kept 2025-07-10 submitted");
  }

  @ParameterizedTest
  @CsvSource({
    "row_kind, Request, event_end_date, 2025-08-01",
    "row_kind, Request, assessment_type, Short term assessment",
    "row_kind, Service, event_end_date, ''",
    "row_kind, Service, unit_cost, 30.00",
    "row_kind, Service, event_outcome, NFA: Deceased"
  })
  void anEventOfALaterFileReplacesItsEarlierVersion(
      String kindColumn, String kind, String column, String value) {
    twoFiles();
    TABLE.event(1, 2, kindColumn, kind).event(2, 3, kindColumn, kind, column, value);

    assertThat(TABLE.select("nhse_all_submissions")).containsEntry(2, "A4 SUPERSEDED 3");
    assertThat(TABLE.kept()).containsExactly(3);
  }

  @ParameterizedTest
  @CsvSource({
    "row_kind, Request, request_route_of_access, Prison",
    "row_kind, Request, event_start_date, 2025-06-02",
    "row_kind, Request, client_type, Unpaid carer",
    "row_kind, Request, nhs_number, N2",
    "row_kind, Service, event_start_date, 2025-06-02",
    "row_kind, Service, service_type, Long term support: Prison",
    "row_kind, Service, service_component, Meals",
    "row_kind, Service, delivery_mechanism, ''",
    "row_kind, Assessment, event_outcome, NFA: Deceased",
    "row_kind, Review, event_outcome, NFA: Deceased"
  })
  void anEventWithAnotherKeyIsAnotherEvent(
      String kindColumn, String kind, String column, String value) {
    twoFiles();
    TABLE.event(1, 2, kindColumn, kind).event(2, 3, kindColumn, kind, column, value);

    TABLE.select("nhse_all_submissions");

    assertThat(TABLE.kept()).containsExactly(2, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Assessment", "Review"})
  void anAssessmentOrReviewThatIsTheSameRowAgainIsOne(String kind) {
    twoFiles();
    String digest = "00000000-0000-0000-0000-000000000001";
    TABLE.event(1, 2, "row_kind", kind, "row_digest", digest);
    TABLE.event(2, 3, "row_kind", kind, "row_digest", digest);

    assertThat(TABLE.select("nhse_all_submissions")).containsEntry(2, "A4 IDENTICAL 3");
  }

  @Test
  void blankKeysAreEqualAndTiesInOneFileStay() {
    twoFiles();
    TABLE.event(1, 2, "delivery_mechanism", "");
    TABLE.event(2, 3, "delivery_mechanism", "");
    TABLE.event(2, 4, "delivery_mechanism", "", "event_end_date", "");

    TABLE.select("nhse_all_submissions");

    assertThat(TABLE.kept()).containsExactly(3, 4);
  }

  @Test
  void tiesInTwoFilesOfOneImportTimeStayAndTheImportBeforeDoesNot() {
    TABLE.file(1);
    TABLE.file(2, "2025-04-01", "2026-03-31", "2026-04-21T06:00");
    TABLE.file(3, "2025-04-01", "2026-03-31", "2026-04-21T06:00");
    TABLE.event(1, 2).event(2, 3).event(3, 4, "event_end_date", "");

    Map<Integer, String> outcomes = TABLE.select("nhse_all_submissions");

    assertThat(TABLE.kept()).containsExactly(3, 4);
    assertThat(outcomes).containsEntry(2, "A4 SUPERSEDED 4");
  }

  @Test
  void allFilesByTheCutOffDateAreRead() {
    TABLE.file(1, "2023-04-01", "2024-03-31", "2024-04-20T06:00");
    TABLE.file(2, "2025-04-01", "2026-03-31", "2026-05-05T23:59");
    TABLE.file(3, "2025-04-01", "2026-03-31", "2026-05-06T00:00");
    TABLE.event(1, 2).event(2, 3, "nhs_number", "N2").event(3, 4, "nhs_number", "N3");

    TABLE.select("nhse_all_submissions");

    assertThat(TABLE.kept()).containsExactly(2, 3);
  }

  @ParameterizedTest
  @CsvSource({"1960-05-20, 65", "1960-04-30, 65", "2006-04-01, 19", "2008-04-01, 17"})
  void ageIsTakenAtThePeriodEndFromTheFirstOfTheBirthMonth(String birth, int age) {
    TABLE.file(1).event(1, 2, "date_of_birth", birth);

    TABLE.select("nhse_latest");

    assertThat(TABLE.value("age", 2)).isEqualTo(age);
  }

  @Test
  void rejectedAndHeldRowsTakeNoPart() {
    TABLE.file(1);
    for (int line = 2; line <= 6; line++) {
      TABLE.event(1, line, "row_kind", "Request", "event_end_date", "", "held", "true");
    }
    TABLE.spine(1, 2, "rejected = true");
    TABLE.spine(
        1, 4, "closure_reason = 'DECEASED', der_end_date = '2025-09-09', reportable = true");
    TABLE.spine(1, 5, "closure_reason = 'STALE', der_end_date = '2025-09-09'");
    TABLE.spine(1, 6, "closure_reason = 'SUPERSEDED', der_end_date = '2025-09-09'");

    assertThat(TABLE.select("nhse_latest")).isEqualTo(Map.of(4, "kept 2025-09-09 submitted"));
  }

  @Test
  void endsAreAsSubmittedAndVersionsThatAnotherRuleDropsTakePart() {
    TABLE.file(1).event(1, 2).event(1, 3);
    TABLE.spine(1, 2, "der_end_date = '2025-06-20', dropped_by = 'CLD-X002'");

    assertThat(TABLE.select("nhse_latest"))
        .containsEntry(2, "kept 2025-07-10 submitted")
        .containsEntry(3, "kept 2025-07-10 submitted");
  }

  @Test
  void withoutLocalRulesEveryRowTakesPartAsSubmitted() {
    TABLE.file(1).run("apply_local_rules", false);
    TABLE.event(1, 2, "row_kind", "Request", "event_end_date", "", "held", "true");
    TABLE.event(1, 3);
    TABLE.event(1, 4);
    TABLE.spine(1, 2, "closure_reason = 'DECEASED', der_end_date = '2025-09-09'");
    TABLE.spine(1, 3, "rejected = true");
    TABLE.spine(1, 4, "date_of_death = '2025-01-01'");

    assertThat(TABLE.select("nhse_latest"))
        .containsEntry(2, "kept open")
        .containsEntry(3, "kept 2025-07-10 submitted")
        .containsEntry(4, "kept 2025-07-10 submitted");
  }

  private static void twoFiles() {
    TABLE.file(1, "2024-10-01", "2025-09-30", "2025-10-20T06:00").file(2);
  }
}
