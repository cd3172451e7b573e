package org.ascreturns.returns.salt.discharge;

import java.time.LocalDate;
import org.ascreturns.returns.table.Entry;
import org.ascreturns.returns.table.RowRules;
import org.jspecify.annotations.Nullable;

/**
 * A discharge from hospital into reablement or rehabilitation (SALT specification, section 8). The
 * constraints on the components are the rules on one field, {@link DischargeRules} has those on
 * several.
 */
@RowRules
record Discharge(
    @Required Entry<String> personRef,
    @Required @ReadableDate Entry<LocalDate> birthDate,
    @Listed Entry<String> gender,
    @Required @ReadableDate Entry<LocalDate> dischargeDate,
    Entry<LocalDate> serviceStartDate,
    @Required @Listed Entry<String> intentionHome,
    @Required @Listed Entry<String> status91Day,
    @Required @ReadableDate Entry<LocalDate> statusDate) {

  private static final int DAYS = 91;

  /** The day on which it is asked where the person is; null without a discharge date. */
  @Nullable LocalDate day91() {
    LocalDate day = dischargeDate.value();
    return day == null ? null : day.plusDays(DAYS);
  }
}
