package org.ascreturns.returns.cld;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The latest details of a person (events.md B10). */
class PersonDetailTest {

  private static final EventTable TABLE = new EventTable();

  @BeforeEach
  void clear() {
    TABLE.clear().file(1).with("person_details", (Object) true);
  }

  @Test
  void aKnownValueComesBeforeALaterUnknownOne() {
    TABLE.event(1, 2, "gender", "Male", "event_end_date", "2025-07-01");
    TABLE.event(1, 3, "gender", "Unknown", "event_start_date", "2025-08-01", "event_end_date", "");
    TABLE.event(1, 4, "gender", "", "event_start_date", "2025-08-02", "event_end_date", "");

    TABLE.select("dhsc_single");

    assertThat(TABLE.detail("gender")).isEqualTo("Male");
  }

  @ParameterizedTest
  @CsvSource({
    // An open event is later than any end; of equal ends the later start decides.
    "'', 2025-06-01, 2026-03-31, 2025-06-02",
    "2025-09-02, 2025-06-01, 2025-09-01, 2025-06-02",
    "2025-09-01, 2025-06-02, 2025-09-01, 2025-06-01"
  })
  void theLatestEndThenTheLatestStartSpeaks(
      String end, String start, String otherEnd, String otherStart) {
    TABLE.event(1, 2, "gender", "Male", "event_start_date", start, "event_end_date", end);
    TABLE.event(
        1, 3, "gender", "Female", "event_start_date", otherStart, "event_end_date", otherEnd);

    TABLE.select("dhsc_single");

    assertThat(TABLE.detail("gender")).isEqualTo("Male");
  }

  @Test
  void theLatestReferencePeriodSpeaksBeforeTheLatestEnd() {
    TABLE.clear().with("person_details", (Object) true).with("window_start", "2024-10-01");
    TABLE.file(1, "2024-10-01", "2025-09-30", "2025-10-20T06:00").file(2);
    TABLE.event(1, 2, "gender", "Male", "event_start_date", "2025-01-02", "event_end_date", "");
    TABLE.event(
        2, 3, "gender", "Female", "event_start_date", "2025-01-01", "event_end_date", "2025-04-01");

    TABLE.select("dhsc_joined");

    assertThat(TABLE.detail("gender")).isEqualTo("Female");
  }

  @Test
  void rowsThatTieAndDisagreeGiveUnknown() {
    TABLE.event(1, 2, "gender", "Male", "ethnicity", "White: Irish");
    TABLE.event(1, 3, "row_kind", "Review", "gender", "Female", "ethnicity", "White: Roma");

    TABLE.select("dhsc_single");

    assertThat(TABLE.detail("gender")).isEqualTo("Unknown");
    assertThat(TABLE.detail("ethnicity")).isEqualTo("No data: Undeclared or not known");
  }

  @Test
  void aRefusalComesBeforeALaterBlank() {
    TABLE.event(1, 2, "ethnicity", "No data: Refused");
    TABLE.event(
        1,
        3,
        "ethnicity",
        "Invalid and not mapped",
        "event_start_date",
        "2025-08-01",
        "event_end_date",
        "");

    TABLE.select("dhsc_single");

    assertThat(TABLE.detail("ethnicity")).isEqualTo("No data: Refused");
  }

  @Test
  void theSupportReasonOfCarersIsKeptOnlyWhereThereIsNoBetterOne() {
    TABLE.event(
        1,
        2,
        "primary_support_reason",
        "Social support: Support to unpaid carer",
        "event_start_date",
        "2025-08-01",
        "event_end_date",
        "");
    TABLE.select("dhsc_single");
    assertThat(TABLE.detail("primary_support_reason"))
        .isEqualTo("Social support: Support to unpaid carer");

    TABLE.event(1, 3);
    TABLE.select("dhsc_single");
    assertThat(TABLE.detail("primary_support_reason")).isEqualTo("Mental health support");
  }

  @ParameterizedTest
  @CsvSource({
    "Long term support: Nursing care, Day support, Registered nursing home",
    "Long term support: Residential care, Shared Lives, Registered care home",
    "Long term support: Community, Shared Lives, Shared Lives scheme",
    "Long term support: Community, Extra care housing, 'Sheltered housing, extra care housing or other sheltered housing'",
    "Long term support: Community, Community supported living, 'Supported accommodation, supported lodgings or supported group home'",
    "Long term support: Community, Home support or domiciliary care, Unknown: Presumed at home",
    "Long term support: Community, Meals, Unknown: Presumed in community",
    "Long term support: Prison, Meals, 'Prison, young offenders institution or detention centre'",
    "Short term support: ST-Max, Reablement, Unknown",
    "Short term support: ST-Max, Shared Lives, Shared Lives scheme"
  })
  void unknownAccommodationIsInferredFromTheLatestService(
      String type, String component, String expected) {
    TABLE.event(
        1, 2, "accommodation_status", "", "service_type", type, "service_component", component);

    TABLE.select("dhsc_single");

    assertThat(TABLE.detail("accommodation_status")).isEqualTo(expected);
    assertThat(TABLE.detail("accommodation_basis"))
        .isEqualTo(expected.equals("Unknown") ? "recorded" : "inferred");
  }

  @Test
  void knownAccommodationIsNotInferred() {
    TABLE.event(1, 2, "service_type", "Long term support: Nursing care");

    TABLE.select("dhsc_single");

    assertThat(TABLE.detail("accommodation_status")).isEqualTo("Tenant: Private landlord");
  }
}
