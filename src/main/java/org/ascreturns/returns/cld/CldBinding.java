package org.ascreturns.returns.cld;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Binds a cleansed row to its record. */
final class CldBinding {

  private CldBinding() {}

  static CldEvent bind(CldDraft draft) {
    return new CldEvent(
        draft.kind(),
        draft.group(),
        draft.emptiedFields(),
        draft.unreadableFields(),
        draft.text(CldField.NHS_NUMBER) != null || draft.wasEmptied(CldField.NHS_NUMBER),
        draft.derivedEnd(),
        draft.text(CldField.LA_CODE),
        draft.date(CldField.REPORTING_PERIOD_START_DATE),
        draft.date(CldField.REPORTING_PERIOD_END_DATE),
        draft.text(CldField.NHS_NUMBER),
        draft.text(CldField.LA_PERSON_UNIQUE_IDENTIFIER),
        draft.text(CldField.GP_PRACTICE_CODE),
        draft.code(CldField.GENDER),
        draft.code(CldField.ETHNICITY),
        draft.date(CldField.DATE_OF_BIRTH),
        draft.date(CldField.DATE_OF_DEATH),
        draft.code(CldField.CLIENT_TYPE),
        draft.code(CldField.PRIMARY_SUPPORT_REASON),
        draft.text(CldField.POSTCODE),
        draft.code(CldField.ACCOMMODATION_STATUS),
        draft.code(CldField.EMPLOYMENT_STATUS),
        draft.code(CldField.HAS_UNPAID_CARER),
        draft.code(CldField.AUTISM_SPECTRUM_DISORDER_ASD),
        draft.code(CldField.VISUAL_IMPAIRMENT),
        draft.code(CldField.HEARING_IMPAIRMENT),
        draft.code(CldField.DEMENTIA),
        draft.code(CldField.CLIENT_FUNDING_STATUS),
        draft.code(CldField.EVENT_TYPE),
        draft.text(CldField.EVENT_REFERENCE),
        draft.date(CldField.EVENT_START_DATE),
        draft.date(CldField.EVENT_END_DATE),
        draft.text(CldField.EVENT_DESCRIPTION),
        draft.code(CldField.EVENT_OUTCOME),
        draft.code(CldField.REQUEST_ROUTE_OF_ACCESS),
        draft.code(CldField.ASSESSMENT_TYPE),
        draft.code(CldField.ELIGIBLE_NEEDS_IDENTIFIED),
        draft.code(CldField.METHOD_OF_ASSESSMENT),
        draft.code(CldField.TOTAL_HRS_CARING_PER_WEEK),
        whole(draft.number(CldField.NO_OF_ADULTS_BEING_CARED_FOR)),
        draft.text(CldField.ADULT_1_LINKED_PERSON_ID),
        draft.text(CldField.ADULT_2_LINKED_PERSON_ID),
        draft.text(CldField.ADULT_3_LINKED_PERSON_ID),
        draft.code(CldField.SERVICE_TYPE),
        draft.code(CldField.SERVICE_COMPONENT),
        draft.code(CldField.DELIVERY_MECHANISM),
        draft.text(CldField.PROVIDER_CQC_LOCATION_ID),
        draft.code(CldField.REVIEW_REASON),
        draft.code(CldField.REVIEW_OUTCOMES_ACHIEVED),
        draft.code(CldField.METHOD_OF_REVIEW),
        draft.number(CldField.UNIT_COST),
        draft.code(CldField.COST_FREQUENCY_UNIT_TYPE),
        draft.number(CldField.PLANNED_UNITS_PER_WEEK));
  }

  private static @Nullable Integer whole(@Nullable BigDecimal number) {
    return number == null ? null : number.intValueExact();
  }
}
