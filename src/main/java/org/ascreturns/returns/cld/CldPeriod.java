package org.ascreturns.returns.cld;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ascreturns.extract.Blanks;
import org.ascreturns.extract.FileScan;
import org.jspecify.annotations.Nullable;

/**
 * The period that the rows of a file state: earliest start, latest end, and how many different
 * pairs there are (CLD-F07).
 */
record CldPeriod(@Nullable LocalDate start, @Nullable LocalDate end, int pairs) {

  static CldPeriod of(FileScan scan, CldHeader header) {
    boolean both =
        header.position(CldField.REPORTING_PERIOD_START_DATE) >= 0
            && header.position(CldField.REPORTING_PERIOD_END_DATE) >= 0;
    if (!both) {
      return new CldPeriod(null, null, 0);
    }
    LocalDate start = null;
    LocalDate end = null;
    Set<List<LocalDate>> pairs = new HashSet<>();
    for (List<String> stated : scan.watched()) {
      LocalDate from = date(stated.get(0));
      LocalDate to = date(stated.get(1));
      if (from != null && to != null && !to.isBefore(from)) {
        pairs.add(List.of(from, to));
        start = start == null || from.isBefore(start) ? from : start;
        end = end == null || to.isAfter(end) ? to : end;
      }
    }
    return new CldPeriod(start, end, pairs.size());
  }

  private static @Nullable LocalDate date(String value) {
    String stripped = Blanks.strip(value);
    LocalDate plain = Dates.plain(stripped);
    return plain == null ? Dates.otherForm(stripped) : plain;
  }

  /** Exactly twelve months that end with a quarter (CLD-F08). */
  static boolean twelveMonthsToQuarterEnd(LocalDate start, LocalDate end) {
    boolean quarterEnd =
        end.getMonthValue() % 3 == 0 && end.getDayOfMonth() == YearMonth.from(end).lengthOfMonth();
    return quarterEnd && start.equals(end.plusDays(1).minusYears(1));
  }
}
