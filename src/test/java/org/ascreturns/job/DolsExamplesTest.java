package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The nine worked applications of the specification, section 9, W1 to W9 on lines 2 to 10. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DolsExamplesTest {

  private DolsRun dols = new DolsRun(Path.of(""));
  private Map<String, String> cells = Map.of();

  private static String granted(
      String id, String received, String signedOff, String plannedEnd, String actualEnd) {
    return String.join(
        ",",
        id,
        id,
        "999,1-100000001",
        received,
        "0,1,1,1,1,1,1",
        signedOff,
        signedOff,
        "1,",
        signedOff,
        plannedEnd,
        actualEnd,
        "0,1940-01-01,2,1,1");
  }

  private static String refused(
      String id, String received, String urgent, String signedOff, String reason) {
    return String.join(
        ",",
        id,
        id,
        "999,1-100000001",
        received,
        urgent,
        "0,0,0,0,0,0,",
        signedOff,
        "2",
        reason,
        ",,,0,1940-01-01,2,1,1");
  }

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    dols =
        new DolsRun(folder)
            .with(
                List.of(
                    DolsRun.HEADER,
                    granted("W1", "2025-02-03", "2025-06-10", "2026-06-09", ""),
                    refused("W2", "2025-04-07", "0", "2025-04-28", "7"),
                    refused("W3", "2025-04-07", "1", "2025-04-29", "8"),
                    granted("W4", "2024-04-14", "2025-04-15", "2025-10-14", "2025-09-01"),
                    granted("W5", "2024-04-12", "2025-04-12", "2026-04-11", ""),
                    "W6,W6,999,1-100000001,2026-01-05,1,0,0,0,0,0,0,,,3,,,,,0,1940-01-01,2,1,1",
                    granted("W7", "2026-03-02", "2026-04-02", "2026-10-01", ""),
                    granted("W8", "2024-11-01", "2024-12-10", "2025-03-31", ""),
                    granted("W9", "2024-11-01", "2024-12-10", "2025-04-01", "")));
    assertThat(dols.run(LocalDate.of(2026, 4, 10)).ending()).isEqualTo(RunResult.Ending.COMPLETED);
    cells = dols.cells();
  }

  private String key(String row) {
    return cells.get("DOLS-T01 " + row + " value");
  }

  private List<String> month(String month) {
    return List.of(
            "received",
            "signed_off",
            "signed_off_over_one_year",
            "cumulative_days",
            "cumulative_average_days",
            "not_completed_at_month_end")
        .stream()
        .map(column -> cells.get("DOLS-T16 " + month + " " + column))
        .toList();
  }

  @Test
  void whatEndedBeforeThePeriodIsOutAndWhatEndedOnItsFirstDayIsIn() {
    assertThat(dols.rulesByLine()).containsEntry(9L, List.of("DOLS-302"));
    assertThat(dols.rulesByLine()).doesNotContainKey(10L);
    assertThat(key("active_cases_in_year")).isEqualTo("8");
  }

  @Test
  void whatWasSignedOffAfterTheAsAtDateIsMasked() {
    // The last assessment of W7 was on the day of its sign-off.
    assertThat(dols.rulesByLine()).containsEntry(8L, List.of("DOLS-511", "DOLS-513"));
    assertThat(
            dols.sql
                .sql(
                    """
                    select status || coalesce(signed_off::text, '') || coalesce(starts::text, '')
                    from extract.dols_case
                    where person_reference = 'W7'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("open");
  }

  @Test
  void receivedCompletedAndFlow() {
    assertThat(key("received_total")).isEqualTo("4");
    assertThat(key("completed_total")).isEqualTo("5");
    assertThat(key("completed_granted")).isEqualTo("3");
    assertThat(key("completed_granted_pct")).isEqualTo("60.0");
    assertThat(key("not_completed_start")).isEqualTo("3");
    assertThat(key("not_completed_end")).isEqualTo("2");
    assertThat(dols.failedChecks()).isEmpty();
  }

  @Test
  void daysOfEachApplication() {
    assertThat(
            dols.sql
                .sql(
                    """
                    select person_reference || ' ' || days
                    from extract.dols_case
                    where is_completed
                    order by person_reference
                    """)
                .query(String.class)
                .list())
        .containsExactly("W1 127", "W2 21", "W3 22", "W4 366", "W5 365");
    assertThat(key("duration_mean_days")).isEqualTo("180.2");
    assertThat(key("duration_median_days")).isEqualTo("127.0");
  }

  @Test
  void twentyOneDaysAndOverAYear() {
    assertThat(key("standard_completed")).isEqualTo("4");
    assertThat(key("standard_within_21_days")).isEqualTo("1");
    assertThat(key("standard_within_21_days_pct")).isEqualTo("25.0");
    assertThat(key("completed_over_one_year")).isEqualTo("1");
    assertThat(key("completed_365_days_or_more")).isEqualTo("2");
  }

  @Test
  void endedAndInForce() {
    assertThat(
            dols.sql
                .sql(
                    """
                    select person_reference || ' ' || (ends - starts)
                    from extract.dols_case
                    where has_ended
                    order by person_reference
                    """)
                .query(String.class)
                .list())
        .containsExactly("W4 139", "W9 112");
    assertThat(
            dols.sql
                .sql("select person_reference from extract.dols_case where is_in_force order by 1")
                .query(String.class)
                .list())
        .containsExactly("W1", "W5");
    assertThat(key("active_cases_at_end")).isEqualTo("4");
  }

  @Test
  void waitsAndMonthsToClear() {
    assertThat(cells)
        .containsEntry("DOLS-T12 mean_days urgent", "85.0")
        .containsEntry("DOLS-T12 mean_days standard", "29.0");
    assertThat(key("months_to_clear")).isEqualTo("4.8");
  }

  @Test
  void monthByMonth() {
    assertThat(month("apr")).containsExactly("2", "4", "1", "774", "193.5", "1");
    assertThat(month("may")).containsExactly("0", "0", "0", "774", "193.5", "1");
    assertThat(month("jun")).containsExactly("0", "1", "0", "901", "180.2", "0");
    assertThat(month("mar")).containsExactly("1", "0", "0", "901", "180.2", "2");
  }
}
