package org.ascreturns.returns.cld;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates as councils write them, read without exceptions and without making a new object a row. */
public final class Dates {

  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2120;
  private static final LocalDate FIRST = LocalDate.of(FIRST_YEAR, 1, 1);
  private static final LocalDate[] COMMON = new LocalDate[(LAST_YEAR - FIRST_YEAR + 1) * 372];

  static {
    LocalDate end = LocalDate.of(LAST_YEAR, 12, 31);
    for (LocalDate day = FIRST; !day.isAfter(end); day = day.plusDays(1)) {
      COMMON[slot(day.getYear(), day.getMonthValue(), day.getDayOfMonth())] = day;
    }
  }

  private Dates() {}

  private static int slot(int year, int month, int day) {
    return (year - FIRST_YEAR) * 372 + (month - 1) * 31 + day - 1;
  }

  /** dd/MM/yyyy with one or two digits of day and month, nothing else; null if it is not that. */
  public static @Nullable LocalDate plain(String value) {
    int length = value.length();
    int first = value.indexOf('/');
    int second = value.indexOf('/', first + 1);
    if (first < 1 || first > 2 || second - first < 2 || second - first > 3) {
      return null;
    }
    if (length - second != 5) {
      return null;
    }
    return of(
        digits(value, second + 1, length),
        digits(value, first + 1, second),
        digits(value, 0, first));
  }

  /**
   * A real calendar date in an accepted form that is not the specification's: yyyy-MM-dd, or with a
   * time (spec.md section 4); null if it is none.
   */
  public static @Nullable LocalDate otherForm(String value) {
    String day = withoutTime(value);
    if (day == null) {
      return null;
    }
    LocalDate date = plain(day);
    return date == null ? iso(day) : date;
  }

  private static @Nullable LocalDate iso(String value) {
    if (value.length() != 10 || value.charAt(4) != '-' || value.charAt(7) != '-') {
      return null;
    }
    return of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, 10));
  }

  /** The part before a time of day; the value itself if there is none; null if the time is odd. */
  private static @Nullable String withoutTime(String value) {
    int gap = Math.max(value.indexOf(' '), value.indexOf('T'));
    if (gap < 0) {
      return value;
    }
    String time = value.substring(gap + 1).strip();
    boolean odd =
        !time.matches(
            "([01]?[0-9]|2[0-4]):[0-5][0-9](:[0-5][0-9]([.,][0-9]{1,9})?)?(Z|[+-]00:00)?");
    return odd ? null : value.substring(0, gap).strip();
  }

  /** -1 if one of them is not a digit. */
  private static int digits(String value, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31 || year < 0) {
      return null;
    }
    if (year >= FIRST_YEAR && year <= LAST_YEAR) {
      return COMMON[slot(year, month, day)];
    }
    if (year == 0 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  /** dd/MM/yyyy. */
  public static String print(LocalDate date) {
    return String.format(
        "%02d/%02d/%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  /** Completed years from birth to a day. */
  public static int age(LocalDate birth, LocalDate day) {
    int years = day.getYear() - birth.getYear();
    boolean before =
        day.getMonthValue() < birth.getMonthValue()
            || (day.getMonthValue() == birth.getMonthValue()
                && day.getDayOfMonth() < birth.getDayOfMonth());
    return before ? years - 1 : years;
  }
}
