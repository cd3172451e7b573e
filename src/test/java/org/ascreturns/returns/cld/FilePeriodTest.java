package org.ascreturns.returns.cld;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The period of a file (events.md B1), stated and derived: both sides of each threshold. */
class FilePeriodTest {

  private static final EventTable TABLE = new EventTable();

  private int line;

  @BeforeEach
  void clear() {
    TABLE.clear().file(1);
    line = 1;
  }

  @Test
  void theStatedPeriodIsThatOfTheFile() {
    assertThat(period("stated")).isEqualTo("2025-04-01 2026-03-31");
  }

  @ParameterizedTest
  @CsvSource({"99, 2025-05-01 2026-03-31", "100, 2025-06-01 2025-07-31"})
  void version1TakesEveryMonthOfASmallFile(int rows, String expected) {
    // One row in May and one in March are under 2% of 100.
    ends("Service", "2025-06", (rows - 2) / 2);
    ends("Service", "2025-07", rows - 2 - (rows - 2) / 2);
    ends("Service", "2025-05", 1);
    ends("Service", "2026-03", 1);

    assertThat(period("derived_v1")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 2025-06-01 2025-06-30", "2, 2025-05-01 2025-06-30"})
  void version1WantsTwoPercentOfTheRows(int rows, String expected) {
    ends("Service", "2025-06", 100 - rows);
    ends("Service", "2025-05", rows);

    assertThat(period("derived_v1")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"1, 2025-06-01 2025-06-30", "2, 2025-05-01 2025-06-30"})
  void version1WantsAllEventTypesButOne(int types, String expected) {
    ends("Service", "2025-06", 30);
    ends("Request", "2025-06", 30);
    ends("Review", "2025-06", 30);
    ends("Service", "2025-05", 30);
    if (types == 2) {
      ends("Review", "2025-05", 30);
    }

    assertThat(period("derived_v1")).isEqualTo(expected);
  }

  @Test
  void version1LooksAtNothingFromTheMonthOfImportOn() {
    ends("Service", "2026-03", 50);
    ends("Service", "2026-04", 50);

    assertThat(period("derived_v1")).isEqualTo("2026-03-01 2026-03-31");
  }

  @Test
  void version1OfAFileWithoutEndsIsNoPeriod() {
    TABLE.event(1, 2, "event_end_date", "");

    assertThat(period("derived_v1")).isEqualTo("no month qualifies");
  }

  @Test
  void version2IsTheLatestUnbrokenRunOfMonths() {
    allTypes("2025-01", "2025-03", 20);
    allTypes("2025-06", "2025-09", 20);

    assertThat(period("derived_v2"))
        .isEqualTo("2025-06-01 2025-09-30 gap in Assessment; gap in Request; gap in Service");
  }

  @ParameterizedTest
  @CsvSource({"9, 2025-07-01 2025-09-30", "10, 2025-06-01 2025-09-30"})
  void version2WantsTenRowsAMonth(int rows, String expected) {
    allTypes("2025-07", "2025-09", 20);
    ends("Assessment", "2025-06", 20);
    ends("Service", "2025-06", 20);
    ends("Request", "2025-06", rows);

    assertThat(period("derived_v2")).isEqualTo(expected);
  }

  @Test
  void version2LetsTheCityOfLondonHaveFewerRows() {
    allTypes("2025-07", "2025-09", 3);

    TABLE.run("council", "714");
    assertThat(period("derived_v2")).isEqualTo("2025-07-01 2025-09-30");
    TABLE.run("council", "999");
    assertThat(period("derived_v2")).isEqualTo("no month is complete for all event types");
  }

  @ParameterizedTest
  @CsvSource({"19, 2025-07-01 2025-09-30", "20, 2025-06-01 2025-09-30"})
  void version2WantsAFifthOfTheMedianMonth(int rows, String expected) {
    // Months of requests: 100, 100, 100 and few; their median is 100.
    allTypes("2025-07", "2025-09", 100);
    ends("Assessment", "2025-06", 100);
    ends("Service", "2025-06", 100);
    ends("Request", "2025-06", rows);

    assertThat(period("derived_v2")).isEqualTo(expected);
  }

  @Test
  void version2TakesTheMiddleOfTwoCentralMonths() {
    // Requests of 20 and 180 rows: the median is 100, a fifth of it 20.
    ends("Request", "2025-07", 20);
    ends("Request", "2025-08", 180);
    for (String month : new String[] {"2025-07", "2025-08"}) {
      ends("Assessment", month, 100);
      ends("Service", month, 100);
    }

    assertThat(period("derived_v2")).isEqualTo("2025-07-01 2025-08-31");
  }

  @ParameterizedTest
  @CsvSource({"10, 2025-07-01 2025-07-31", "9, no month is complete for all event types"})
  void version2WantsATwentiethOfTheMedianType(int requests, String expected) {
    // Totals: assessments 200, services 210, requests few: the median is 200, a twentieth of it 10.
    ends("Assessment", "2025-07", 200);
    ends("Service", "2025-07", 210);
    ends("Request", "2025-07", requests);
    TABLE.run("dhsc_v2_min_month_count", 9);

    assertThat(period("derived_v2")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 2025-07-01 2025-07-31", "1, no month is complete for all event types"})
  void version2CountsOpenServicesInTheTotalOfTheirType(int open, String expected) {
    // The median total is that of services: 200 of which a twentieth is 10, with one more 10.05.
    ends("Assessment", "2025-07", 300);
    ends("Service", "2025-07", 200);
    ends("Request", "2025-07", 10);
    for (int i = 0; i < open; i++) {
      TABLE.event(1, ++line, "event_end_date", "");
    }

    assertThat(period("derived_v2")).isEqualTo(expected);
  }

  @Test
  void version2AllowsAnIncompleteMonthBetweenTwoCompleteOnes() {
    allTypes("2025-06", "2025-06", 20);
    allTypes("2025-08", "2025-08", 20);

    assertThat(period("derived_v2"))
        .isEqualTo("2025-06-01 2025-08-31 gap in Assessment; gap in Request; gap in Service");
  }

  @Test
  void version2DoesNotAllowTwoIncompleteMonths() {
    allTypes("2025-05", "2025-05", 20);
    allTypes("2025-08", "2025-08", 20);

    assertThat(period("derived_v2"))
        .isEqualTo("2025-08-01 2025-08-31 gap in Assessment; gap in Request; gap in Service");
  }

  @Test
  void version2WithoutATypeIsNoPeriod() {
    ends("Request", "2025-07", 50);
    ends("Assessment", "2025-07", 50);

    assertThat(period("derived_v2"))
        .isEqualTo("no Service; no month is complete for all event types");
  }

  @Test
  void version2WithoutACommonMonthIsNoPeriod() {
    ends("Request", "2025-06", 50);
    ends("Assessment", "2025-07", 50);
    ends("Service", "2025-08", 50);

    assertThat(period("derived_v2")).isEqualTo("no month is complete for all event types");
  }

  @Test
  void version2LooksAtTheCalendarFromApril2020ToTheMonthBeforeImport() {
    allTypes("2020-03", "2020-03", 20);
    allTypes("2020-04", "2020-04", 20);
    assertThat(period("derived_v2")).isEqualTo("2020-04-01 2020-04-30");

    allTypes("2026-03", "2026-04", 20);
    assertThat(period("derived_v2"))
        .isEqualTo("2026-03-01 2026-03-31 gap in Assessment; gap in Request; gap in Service");
  }

  @Test
  void version2LeavesReviewsOut() {
    allTypes("2025-07", "2025-08", 20);
    ends("Review", "2025-06", 500);

    assertThat(period("derived_v2")).isEqualTo("2025-07-01 2025-08-31");
  }

  @Test
  void version2OfTheIslesOfScillyIsTheStatedPeriod() {
    TABLE.run("council", "906");
    ends("Service", "2025-07", 2);

    assertThat(period("derived_v2")).startsWith("2025-04-01 2026-03-31");
  }

  @Test
  void aFileWithoutAPeriodIsNeverTaken() {
    ends("Service", "2025-07", 2);

    assertThat(period("derived_v2")).contains("no month");
    assertThat(TABLE.windows()).containsExactly("2025-04-01 none");
  }

  @Test
  void aDerivedPeriodDecidesWhetherAFileIsTaken() {
    allTypes("2025-04", "2026-03", 10);

    assertThat(period("derived_v2")).isEqualTo("2025-04-01 2026-03-31");
    assertThat(TABLE.windows()).containsExactly("2025-04-01 1 2025-04-01 2026-03-31");
  }

  private static String period(String basis) {
    TABLE.run("period_basis", basis).select("dhsc_single");
    return TABLE.period(1);
  }

  private void allTypes(String from, String to, int rows) {
    for (YearMonth month = YearMonth.parse(from);
        !month.isAfter(YearMonth.parse(to));
        month = month.plusMonths(1)) {
      for (String type : new String[] {"Request", "Assessment", "Service"}) {
        ends(type, month.toString(), rows);
      }
    }
  }

  /** Rows that end in a month: half of them on its first day, the others on its last. */
  private void ends(String type, String month, int rows) {
    YearMonth ending = YearMonth.parse(month);
    ends(type, ending, ending.atDay(1), rows - rows / 2);
    ends(type, ending, ending.atEndOfMonth(), rows / 2);
  }

  private void ends(String type, YearMonth month, LocalDate end, int rows) {
    if (rows > 0) {
      TABLE.event(
          1,
          ++line,
          "row_kind",
          type,
          "event_start_date",
          month.minusMonths(1).atDay(1).toString(),
          "event_end_date",
          end.toString());
      TABLE.copies(1, line, rows - 1);
      line += rows - 1;
    }
  }
}
