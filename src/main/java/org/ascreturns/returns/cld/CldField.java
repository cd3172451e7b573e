package org.ascreturns.returns.cld;

import java.util.Locale;

/**
 * The fields of Client Level Data, in the position order of Release 2; last the four that Release 2
 * withdrew. Names are those of the national specification; everything else about a field (status,
 * code list, length) is in {@code sql/cld/reference/fields.csv}.
 */
public enum CldField {
  LA_CODE("LA_Code"),
  REPORTING_PERIOD_START_DATE("Reporting_Period_Start_Date"),
  REPORTING_PERIOD_END_DATE("Reporting_Period_End_Date"),
  NHS_NUMBER("NHS_Number"),
  LA_PERSON_UNIQUE_IDENTIFIER("LA_Person_Unique_Identifier"),
  GP_PRACTICE_CODE("GP_Practice_Code"),
  GENDER("Gender"),
  ETHNICITY("Ethnicity"),
  DATE_OF_BIRTH("Date_of_Birth"),
  DATE_OF_DEATH("Date_of_Death"),
  CLIENT_TYPE("Client_Type"),
  PRIMARY_SUPPORT_REASON("Primary_Support_Reason"),
  POSTCODE("Postcode"),
  ACCOMMODATION_STATUS("Accommodation_Status"),
  EMPLOYMENT_STATUS("Employment_Status"),
  HAS_UNPAID_CARER("Has_Unpaid_Carer"),
  AUTISM_SPECTRUM_DISORDER_ASD("Autism_Spectrum_Disorder_ASD"),
  VISUAL_IMPAIRMENT("Visual_Impairment"),
  HEARING_IMPAIRMENT("Hearing_Impairment"),
  DEMENTIA("Dementia"),
  CLIENT_FUNDING_STATUS("Client_Funding_Status"),
  EVENT_TYPE("Event_Type"),
  EVENT_REFERENCE("Event_Reference"),
  EVENT_START_DATE("Event_Start_Date"),
  EVENT_END_DATE("Event_End_Date"),
  EVENT_DESCRIPTION("Event_Description"),
  EVENT_OUTCOME("Event_Outcome"),
  REQUEST_ROUTE_OF_ACCESS("Request_Route_of_Access"),
  ASSESSMENT_TYPE("Assessment_Type"),
  ELIGIBLE_NEEDS_IDENTIFIED("Eligible_Needs_Identified"),
  METHOD_OF_ASSESSMENT("Method_of_Assessment"),
  TOTAL_HRS_CARING_PER_WEEK("Total_Hrs_Caring_per_week"),
  NO_OF_ADULTS_BEING_CARED_FOR("No_of_adults_being_cared_for"),
  ADULT_1_LINKED_PERSON_ID("Adult_1_Linked_Person_ID"),
  ADULT_2_LINKED_PERSON_ID("Adult_2_Linked_Person_ID"),
  ADULT_3_LINKED_PERSON_ID("Adult_3_Linked_Person_ID"),
  SERVICE_TYPE("Service_Type"),
  SERVICE_COMPONENT("Service_Component"),
  DELIVERY_MECHANISM("Delivery_Mechanism"),
  PROVIDER_CQC_LOCATION_ID("Provider_CQC_Location_ID"),
  REVIEW_REASON("Review_Reason"),
  REVIEW_OUTCOMES_ACHIEVED("Review_Outcomes_Achieved"),
  METHOD_OF_REVIEW("Method_of_Review"),
  UNIT_COST("Unit_Cost"),
  COST_FREQUENCY_UNIT_TYPE("Cost_Frequency_Unit_Type"),
  PLANNED_UNITS_PER_WEEK("Planned_units_per_week"),
  FIRST_NAME("First_Name"),
  LAST_NAME("Last_Name"),
  GP_PRACTICE_NAME("GP_Practice_Name"),
  PROVIDER_CQC_LOCATION_NAME("Provider_CQC_Location_Name");

  private static final CldField[] ALL = values();

  private final String specName;

  CldField(String specName) {
    this.specName = specName;
  }

  /** As the national specification prints it. */
  public String specName() {
    return specName;
  }

  /** Column of {@code extract.cld_event}. */
  String column() {
    return specName.toLowerCase(Locale.ROOT);
  }

  /** Withdrawn by Release 2: not stored. */
  public boolean withdrawn() {
    return ordinal() >= FIRST_NAME.ordinal();
  }

  /** Fields that Release 2 has. */
  static int release2Count() {
    return FIRST_NAME.ordinal();
  }

  static int count() {
    return ALL.length;
  }

  static CldField at(int ordinal) {
    return ALL[ordinal];
  }

  /**
   * @throws IllegalArgumentException if the specification has no such field
   */
  static CldField of(String specName) {
    for (CldField field : ALL) {
      if (field.specName.equals(specName)) {
        return field;
      }
    }
    throw new IllegalArgumentException("Client Level Data has no field " + specName);
  }
}
