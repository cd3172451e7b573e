package org.ascreturns.returns.cld.rules;

import java.time.LocalDate;
import org.ascreturns.returns.cld.CldContext;
import org.ascreturns.returns.cld.CldEvent;
import org.ascreturns.returns.cld.CldField;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.returns.cld.RowKind;
import org.jspecify.annotations.Nullable;

/** Ages and periods as the product's own rules take them (spec.md section 6.3, first line). */
final class Ages {

  private Ages() {}

  /** First day of the file's period; of the row's where the file says none. */
  static @Nullable LocalDate periodStart(CldEvent event, CldContext context) {
    LocalDate start = context.periodStart();
    return start == null ? event.reportingPeriodStartDate() : start;
  }

  /** Last day of the file's period; of the row's where the file says none. */
  static @Nullable LocalDate periodEnd(CldEvent event, CldContext context) {
    LocalDate end = context.periodEnd();
    return end == null ? event.reportingPeriodEndDate() : end;
  }

  /**
   * Under 18 on the last day that matters: the derived end; for an open service the end of the
   * period; for another open event the as-of date. False where the dates contradict each other.
   */
  static boolean underEighteenThroughout(CldEvent event, CldContext context) {
    LocalDate birth = event.dateOfBirth();
    if (birth == null || event.kind() == RowKind.UNKNOWN || contradicts(event, context, birth)) {
      return false;
    }
    LocalDate day = lastDay(event, context);
    return day != null && Dates.age(birth, day) < 18;
  }

  private static boolean contradicts(CldEvent event, CldContext context, LocalDate birth) {
    LocalDate start = event.eventStartDate();
    return event.kind() != RowKind.ASSOCIATION
        && (event.datesContradict(context.asAt()) || (start != null && start.isBefore(birth)));
  }

  private static @Nullable LocalDate lastDay(CldEvent event, CldContext context) {
    if (event.kind() == RowKind.ASSOCIATION) {
      return periodEnd(event, context);
    }
    if (event.derivedEnd() != null) {
      return event.derivedEnd();
    }
    boolean service = event.kind() == RowKind.SERVICE;
    return service && !event.unreadable(CldField.EVENT_END_DATE)
        ? periodEnd(event, context)
        : context.asAt();
  }
}
