package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a package grew or shrank between two days. */
class PackagesTest {

  @ParameterizedTest
  @CsvSource({
    "10, 14, true, 0, 0, true, increased",
    "14, 10, true, 0, 1, true, decreased",
    "10, 10.00, true, 0, 1, true, no_change",
    "10, 14, false, 300, 200, true, decreased",
    "10, 14, false, 200, 200, true, no_change",
    "10, 14, false, 200, 300, false, no_change",
    "null, 14, true, 200, 300, false, no_change",
    "null, null, null, null, null, null, no_change"
  })
  void unitsSpeakBeforeCosts(
      String unitsBefore,
      String unitsAfter,
      String unitsComparable,
      String costBefore,
      String costAfter,
      String costComparable,
      String change) {
    String call =
        "select returns.salt_package_change(%s, %s, %s, %s, %s, %s)"
            .formatted(
                unitsBefore, unitsAfter, unitsComparable, costBefore, costAfter, costComparable);

    assertThat(new SaltExample().lines(call)).containsExactly(change);
  }

  @ParameterizedTest
  @CsvSource({
    "20.00, Hourly, 10, 200",
    "20.00, Per session, 3, 60",
    "-20.00, Hourly, 10, 200",
    "100.00, Weekly, 7, 100",
    "100.00, Fortnightly, , 50",
    "100.00, 4-weekly, , 25",
    "520.00, Monthly, , 120",
    "1300.00, Quarterly, , 100",
    "5200.00, Annually, , 100",
    "5200.00, One-off, , 0",
    "20.00, , 3, 60",
    "20.00, Hourly, , -",
    ", Hourly, 10, -"
  })
  void theFrequencySaysWhatAWeekCosts(String cost, String frequency, String units, String weekly) {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("2022-01-01", "", cost, frequency, units));
    example.build();

    assertThat(
            example.lines(
                "select trim_scale(round(weekly_cost, 6)) from returns.salt_package_service"))
        .containsExactly(weekly);
  }

  @ParameterizedTest
  @CsvSource({
    "20, Hourly, 10, 20, Hourly, 14, increased",
    "20, Hourly, 10, 30, Hourly, 8, decreased",
    "20, Hourly, 10, 20, Daily, 14, increased",
    "20, Hourly, 10, 10, Daily, 14, decreased",
    "200, Weekly, , 100, Fortnightly, , decreased",
    "20, Hourly, 10, , Daily, 14, no_change",
    ", , 10, , , 14, increased"
  })
  void aReviewTellsFromUnitsOrElseFromCosts(
      String costBefore,
      String frequencyBefore,
      String unitsBefore,
      String costAfter,
      String frequencyAfter,
      String unitsAfter,
      String sequel) {
    SaltExample example = new SaltExample();
    example.add(
        1, 2, service("2022-01-01", "2024-06-09", costBefore, frequencyBefore, unitsBefore));
    example.add(1, 3, review());
    example.add(1, 4, service("2024-06-10", "", costAfter, frequencyAfter, unitsAfter));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", sequel)).containsExactly(3);
  }

  @Test
  void everyServiceOfTheSettingIsPartOfThePackage() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("2022-01-01", "2024-06-09", "20", "Hourly", "10"));
    example.add(1, 3, service("2022-01-01", "2024-06-09", "20", "Hourly", "5"));
    example.add(1, 4, review());
    example.add(1, 5, service("2024-06-10", "", "20", "Hourly", "14"));
    example.build();

    assertThat(example.rows("LTS002a-1b-i", "other_reason", "decreased")).containsExactly(4);
  }

  @Test
  void servicesOfAnotherSettingAreNoPartOfThePackage() {
    SaltExample example = new SaltExample();
    example.add(1, 2, service("2022-01-01", "", "900", "Weekly", ""));
    example.execute(
        "update extract.cld_event set service_type = 'Long term support: Nursing care'");
    example.add(1, 3, service("2022-01-01", "2024-06-09", "20", "Hourly", "10"));
    example.add(1, 4, review());
    example.add(1, 5, service("2024-06-10", "", "20", "Hourly", "14"));
    example.build();

    assertThat(example.rows("LTS002a-1b-ii", "other_reason", "no_change")).containsExactly(4);
  }

  private static Map<String, String> service(
      String start, String end, String cost, String frequency, String units) {
    Map<String, String> service = new HashMap<>();
    service.put("nhs_number", "N1");
    service.put("service_type", "Long term support: Community");
    service.put("event_start_date", start);
    service.put("event_end_date", end);
    service.put("unit_cost", cost);
    service.put("cost_frequency_unit_type", frequency);
    service.put("planned_units_per_week", units);
    return service;
  }

  private static Map<String, String> review() {
    return Map.of(
        "nhs_number",
        "N1",
        "event_type",
        "Review",
        "event_start_date",
        "2024-06-01",
        "event_end_date",
        "2024-06-05",
        "review_reason",
        "Unplanned: Other reason",
        "method_of_review",
        "Service user only");
  }
}
