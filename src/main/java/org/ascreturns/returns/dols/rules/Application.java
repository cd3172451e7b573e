package org.ascreturns.returns.dols.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.ascreturns.returns.cld.Dates;
import org.ascreturns.returns.table.Entry;
import org.ascreturns.returns.table.RowRules;
import org.jspecify.annotations.Nullable;

/**
 * An application for a DoLS authorisation. The constraints on the components are the rules on one
 * field (stage 2 of the specification, section 5.2), {@link DolsRules} has those on several.
 *
 * @param unusable fields that stage 2 has rejected
 */
@RowRules(stage = Application.ROW, groups = Application.RowStage.class)
@RowRules(stage = Application.SCOPE, groups = Application.ScopeStage.class)
public record Application(
    Entry<String> localCaseId,
    @Dols101PersonMissing @Dols102NhsNumber Entry<String> personReference,
    @Dols103CouncilCodeForm @Dols104OtherCouncil Entry<String> laCode,
    @Dols105LocationMissing @Dols106LocationForm @Dols107LocationUnknown @Dols108LocationOutside
        Entry<String> cqcLocationCode,
    @Dols111ReceivedMissing @Dols112DateUnreadable @Dols113DateInFuture @Dols114ReceivedBeforeDols
        Entry<LocalDate> dateApplicationReceived,
    @Dols121UrgentUnknown Entry<Code> urgentIncluded,
    @Dols122RequirementUnknown Entry<Code> ageRequirement,
    @Dols122RequirementUnknown Entry<Code> mentalHealthRequirement,
    @Dols122RequirementUnknown Entry<Code> mentalCapacityRequirement,
    @Dols122RequirementUnknown Entry<Code> noRefusalsRequirement,
    @Dols122RequirementUnknown Entry<Code> eligibilityRequirement,
    @Dols122RequirementUnknown Entry<Code> bestInterestsRequirement,
    @Dols112DateUnreadable @Dols113DateInFuture Entry<LocalDate> dateOfLastAssessment,
    @Dols112DateUnreadable @Dols113DateInFuture Entry<LocalDate> applicationSignOffDate,
    @Dols131StatusUnknown Entry<Code> applicationStatus,
    @Dols132ReasonUnknown Entry<Code> reasonNotGranted,
    @Dols112DateUnreadable Entry<LocalDate> authorisationStartDate,
    @Dols112DateUnreadable Entry<LocalDate> plannedEndDate,
    @Dols112DateUnreadable @Dols113DateInFuture Entry<LocalDate> actualEndDate,
    @Dols141ReviewsUnreadable Entry<BigDecimal> reviewsCompleted,
    @Dols112DateUnreadable @Dols154BirthMissing Entry<LocalDate> dateOfBirth,
    @Dols151GenderUnknown Entry<Code> gender,
    @Dols152EthnicityUnknown Entry<Code> ethnicity,
    @Dols153ConditionUnknown Entry<Code> mainCondition,
    Set<DolsField> unusable) {

  static final String ROW = "row";
  static final String SCOPE = "scope";

  /** Stage 3: several fields of a row. */
  public interface RowStage {}

  /** Stage 4: whether the application is part of this return. */
  public interface ScopeStage {}

  public Application {
    unusable = Set.copyOf(unusable);
  }

  /** The same row, with what stage 2 has found. */
  public Application without(Set<DolsField> rejected) {
    return new Application(
        localCaseId,
        personReference,
        laCode,
        cqcLocationCode,
        dateApplicationReceived,
        urgentIncluded,
        ageRequirement,
        mentalHealthRequirement,
        mentalCapacityRequirement,
        noRefusalsRequirement,
        eligibilityRequirement,
        bestInterestsRequirement,
        dateOfLastAssessment,
        applicationSignOffDate,
        applicationStatus,
        reasonNotGranted,
        authorisationStartDate,
        plannedEndDate,
        actualEndDate,
        reviewsCompleted,
        dateOfBirth,
        gender,
        ethnicity,
        mainCondition,
        rejected);
  }

  /** What a field holds. */
  public Entry<?> entry(DolsField field) {
    return switch (field) {
      case LOCAL_CASE_ID -> localCaseId;
      case PERSON_REFERENCE -> personReference;
      case LA_CODE -> laCode;
      case CQC_LOCATION_CODE -> cqcLocationCode;
      case DATE_APPLICATION_RECEIVED -> dateApplicationReceived;
      case URGENT_INCLUDED -> urgentIncluded;
      case AGE_REQUIREMENT -> ageRequirement;
      case MENTAL_HEALTH_REQUIREMENT -> mentalHealthRequirement;
      case MENTAL_CAPACITY_REQUIREMENT -> mentalCapacityRequirement;
      case NO_REFUSALS_REQUIREMENT -> noRefusalsRequirement;
      case ELIGIBILITY_REQUIREMENT -> eligibilityRequirement;
      case BEST_INTERESTS_REQUIREMENT -> bestInterestsRequirement;
      case DATE_OF_LAST_ASSESSMENT -> dateOfLastAssessment;
      case APPLICATION_SIGN_OFF_DATE -> applicationSignOffDate;
      case APPLICATION_STATUS -> applicationStatus;
      case REASON_NOT_GRANTED -> reasonNotGranted;
      case AUTHORISATION_START_DATE -> authorisationStartDate;
      case PLANNED_END_DATE -> plannedEndDate;
      case ACTUAL_END_DATE -> actualEndDate;
      case REVIEWS_COMPLETED -> reviewsCompleted;
      case DATE_OF_BIRTH -> dateOfBirth;
      case GENDER -> gender;
      case ETHNICITY -> ethnicity;
      case MAIN_CONDITION -> mainCondition;
    };
  }

  boolean is(Status status) {
    Code code = applicationStatus.value();
    return code != null && code.is(status);
  }

  /** The requirements with one of these outcomes. */
  List<DolsField> requirements(Outcome... outcomes) {
    return DolsField.REQUIREMENTS.stream().filter(field -> hasOne(field, outcomes)).toList();
  }

  /** The requirements with none of these outcomes. */
  List<DolsField> requirementsNot(Outcome... outcomes) {
    return DolsField.REQUIREMENTS.stream().filter(field -> !hasOne(field, outcomes)).toList();
  }

  private boolean hasOne(DolsField requirement, Outcome... outcomes) {
    return entry(requirement).value() instanceof Code code
        && Arrays.stream(outcomes).anyMatch(code::is);
  }

  /** The requirement that the reason not granted names; null if it names none. */
  @Nullable DolsField requirementOfReason() {
    Code reason = reasonNotGranted.value();
    return reason == null || !reason.group().equals("criteria")
        ? null
        : DolsField.named(reason.key() + "_requirement").orElseThrow();
  }

  /** Those of the fields that are blank. */
  List<DolsField> blank(DolsField... fields) {
    return Arrays.stream(fields).filter(field -> entry(field).value() == null).toList();
  }

  /** Those of the fields that are filled. */
  List<DolsField> given(DolsField... fields) {
    return Arrays.stream(fields).filter(field -> entry(field).value() != null).toList();
  }

  boolean assessedBeforeReceived() {
    return before(dateOfLastAssessment.value(), dateApplicationReceived.value());
  }

  /** Completed years at receipt; null where a date is missing, or birth is after receipt. */
  @Nullable Integer age() {
    LocalDate birth = dateOfBirth.value();
    LocalDate received = dateApplicationReceived.value();
    return birth == null || received == null || birth.isAfter(received)
        ? null
        : Dates.age(birth, received);
  }

  /** The field that tells when the case ended: specification, section 6.1. */
  DolsField fieldOfEnd() {
    if (is(Status.NOT_GRANTED)) {
      return DolsField.APPLICATION_SIGN_OFF_DATE;
    }
    return actualEndDate.value() == null ? DolsField.PLANNED_END_DATE : DolsField.ACTUAL_END_DATE;
  }

  /** The day on which the case ended, or is planned to end; null for one that is open. */
  @Nullable LocalDate endOfCase() {
    return is(Status.OPEN) ? null : (LocalDate) entry(fieldOfEnd()).value();
  }

  /** False where one of the two is missing. */
  static boolean before(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && other != null && one.isBefore(Objects.requireNonNull(other));
  }
}
