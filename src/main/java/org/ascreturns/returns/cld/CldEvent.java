package org.ascreturns.returns.cld;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ascreturns.returns.cld.rules.HasRelease2Equivalent;
import org.ascreturns.returns.cld.rules.PermittedValue;
import org.jspecify.annotations.Nullable;

/**
 * One row of Client Level Data after cleansing, in Release 2 terms. Null is blank. The components
 * are the fields of the national specification, section 5 of {@code spec.md}; the constraints on
 * them are the rules on coded values, {@link WholeRow} has all others.
 *
 * @param emptied fields that a cleansing rule emptied, as bits by {@link CldField#ordinal()}
 * @param unreadable dates that are none (CLD-R030), as bits
 * @param derivedEnd end of the event after the rules on deaths (CLD-R039, CLD-R040)
 * @param nhsNumberSupplied whether anything but a word for "nothing" came as NHS number
 */
public record CldEvent(
    RowKind kind,
    ClientGroup group,
    long emptied,
    long unreadable,
    boolean nhsNumberSupplied,
    @Nullable LocalDate derivedEnd,
    @Nullable String laCode,
    @Nullable LocalDate reportingPeriodStartDate,
    @Nullable LocalDate reportingPeriodEndDate,
    @Nullable String nhsNumber,
    @Nullable String laPersonUniqueIdentifier,
    @Nullable String gpPracticeCode,
    @PermittedValue @Nullable Coded gender,
    @PermittedValue @Nullable Coded ethnicity,
    @Nullable LocalDate dateOfBirth,
    @Nullable LocalDate dateOfDeath,
    @Nullable Coded clientType,
    @PermittedValue @Nullable Coded primarySupportReason,
    @Nullable String postcode,
    @PermittedValue @Nullable Coded accommodationStatus,
    @PermittedValue @Nullable Coded employmentStatus,
    @PermittedValue @Nullable Coded hasUnpaidCarer,
    @PermittedValue @Nullable Coded autismSpectrumDisorderAsd,
    @PermittedValue @Nullable Coded visualImpairment,
    @PermittedValue @Nullable Coded hearingImpairment,
    @PermittedValue @Nullable Coded dementia,
    @PermittedValue @Nullable Coded clientFundingStatus,
    @Nullable Coded eventType,
    @Nullable String eventReference,
    @Nullable LocalDate eventStartDate,
    @Nullable LocalDate eventEndDate,
    @Nullable String eventDescription,
    @PermittedValue @HasRelease2Equivalent @Nullable Coded eventOutcome,
    @PermittedValue @Nullable Coded requestRouteOfAccess,
    @PermittedValue @HasRelease2Equivalent @Nullable Coded assessmentType,
    @PermittedValue @Nullable Coded eligibleNeedsIdentified,
    @PermittedValue @Nullable Coded methodOfAssessment,
    @PermittedValue @HasRelease2Equivalent @Nullable Coded totalHrsCaringPerWeek,
    @Nullable Integer noOfAdultsBeingCaredFor,
    @Nullable String adult1LinkedPersonId,
    @Nullable String adult2LinkedPersonId,
    @Nullable String adult3LinkedPersonId,
    @PermittedValue @Nullable Coded serviceType,
    @PermittedValue @Nullable Coded serviceComponent,
    @PermittedValue @HasRelease2Equivalent @Nullable Coded deliveryMechanism,
    @Nullable String providerCqcLocationId,
    @PermittedValue @Nullable Coded reviewReason,
    @PermittedValue @Nullable Coded reviewOutcomesAchieved,
    @PermittedValue @Nullable Coded methodOfReview,
    @Nullable BigDecimal unitCost,
    @PermittedValue @Nullable Coded costFrequencyUnitType,
    @Nullable BigDecimal plannedUnitsPerWeek) {

  /** The clean value of a coded field; null when blank. */
  public static @Nullable String clean(@Nullable Coded coded) {
    return coded == null ? null : coded.clean();
  }

  /** The field has this clean value. */
  public static boolean is(@Nullable Coded coded, String value) {
    return coded != null && coded.clean().equals(value);
  }

  /** A rule took the value away. */
  public boolean wasEmptied(CldField field) {
    return (emptied & 1L << field.ordinal()) != 0;
  }

  /** The start or end came filled, but not with a date (CLD-R030). */
  public boolean unreadable(CldField field) {
    return (unreadable & 1L << field.ordinal()) != 0;
  }

  /** Start or end is not a date, so that no rule on both can be applied. */
  public boolean datesUnreadable() {
    return unreadable(CldField.EVENT_START_DATE) || unreadable(CldField.EVENT_END_DATE);
  }

  /** An open request, assessment or review: not reportable yet (CLD-R050). */
  public boolean heldOpen() {
    return kind.mustBeCompleted() && eventEndDate == null && !unreadable(CldField.EVENT_END_DATE);
  }

  /** One of the dates rules that make the tests of age and of period idle (R030, R033 to R035). */
  public boolean datesContradict(LocalDate asAt) {
    if (datesUnreadable()) {
      return true;
    }
    return (eventEndDate != null && eventStartDate != null && eventEndDate.isBefore(eventStartDate))
        || (eventStartDate != null && eventStartDate.isAfter(asAt))
        || (kind.mustBeCompleted() && eventEndDate != null && eventEndDate.isAfter(asAt));
  }

  /** The council must give a cost for this service (fields.csv, condition of Unit_Cost). */
  public boolean costRequired() {
    if (kind != RowKind.SERVICE || is(deliveryMechanism, "CASSR commissioned support")) {
      return false;
    }
    String type = clean(serviceType);
    if (type != null
        && (type.startsWith("Long term support") || type.startsWith("Unpaid carer support"))) {
      return true;
    }
    return is(serviceComponent, "Short term residential care")
        || is(serviceComponent, "Short term nursing care")
        || is(serviceComponent, "Unpaid carer respite");
  }

  /** Cost by session, hour or day: the planned units say how much a week. */
  public boolean costBySmallUnit() {
    return is(costFrequencyUnitType, "Per session")
        || is(costFrequencyUnitType, "Hourly")
        || is(costFrequencyUnitType, "Daily");
  }
}
