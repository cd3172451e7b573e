package org.ascreturns.returns.cld.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reporting year and its days. A day is a number (days since 1970), as life courses add. */
final class CouncilYear {

  private static final DateTimeFormatter TEXT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
  private static final int FIRST_TEXT = (int) LocalDate.of(1900, 1, 1).toEpochDay();

  final int start;
  final int end;

  /** The day of the import, and so the last day that anybody can know of. */
  final int importDay;

  private final @Nullable String[] texts;

  CouncilYear(int year) {
    start = day(LocalDate.of(year, 4, 1));
    end = day(LocalDate.of(year + 1, 3, 31));
    importDay = day(LocalDate.of(year + 1, 4, 15));
    texts = new String[importDay + 4000 - FIRST_TEXT];
  }

  static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  boolean covers(int day) {
    return day >= start && day <= end;
  }

  /** As the specification wants dates: dd/MM/yyyy. Kept, since a file repeats few days often. */
  String text(int day) {
    int slot = day - FIRST_TEXT;
    String text = texts[slot];
    if (text == null) {
      text = LocalDate.ofEpochDay(day).format(TEXT);
      texts[slot] = text;
    }
    return text;
  }

  /** Offices work from Monday to Friday: a day of the weekend becomes the Monday after it. */
  int workday(int day) {
    int weekday = Math.floorMod(day + 3, 7);
    return weekday < 5 ? day : day + 7 - weekday;
  }

  /** A working day of the year from a first day on; the load is heavier in the last quarter. */
  int someDay(Chance chance, int from) {
    int first = Math.max(from, start);
    int day = chance.between(first, end);
    if (chance.percent(12)) {
      day = chance.between(Math.max(first, end - 90), end);
    }
    int workday = chance.percent(97) ? workday(day) : day;
    return Math.min(workday, end);
  }
}
