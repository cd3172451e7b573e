package org.ascreturns.returns.cld.sample;

import java.util.List;

/** Where each field stands in a row. Positions come from fields.csv; a wrong name stops at once. */
final class Columns {

  private static final List<String> FIELDS = CodeLists.get().fields();

  static final int COUNT = FIELDS.size();

  static final int LA_CODE = at("LA_Code");
  static final int PERIOD_START = at("Reporting_Period_Start_Date");
  static final int PERIOD_END = at("Reporting_Period_End_Date");
  static final int NHS_NUMBER = at("NHS_Number");
  static final int PERSON_ID = at("LA_Person_Unique_Identifier");
  static final int GP = at("GP_Practice_Code");
  static final int GENDER = at("Gender");
  static final int ETHNICITY = at("Ethnicity");
  static final int BIRTH = at("Date_of_Birth");
  static final int DEATH = at("Date_of_Death");
  static final int CLIENT_TYPE = at("Client_Type");
  static final int SUPPORT_REASON = at("Primary_Support_Reason");
  static final int POSTCODE = at("Postcode");
  static final int ACCOMMODATION = at("Accommodation_Status");
  static final int EMPLOYMENT = at("Employment_Status");
  static final int HAS_CARER = at("Has_Unpaid_Carer");
  static final int AUTISM = at("Autism_Spectrum_Disorder_ASD");
  static final int VISUAL = at("Visual_Impairment");
  static final int HEARING = at("Hearing_Impairment");
  static final int DEMENTIA = at("Dementia");
  static final int FUNDING = at("Client_Funding_Status");
  static final int EVENT_TYPE = at("Event_Type");
  static final int REFERENCE = at("Event_Reference");
  static final int START = at("Event_Start_Date");
  static final int END = at("Event_End_Date");
  static final int DESCRIPTION = at("Event_Description");
  static final int OUTCOME = at("Event_Outcome");
  static final int ROUTE = at("Request_Route_of_Access");
  static final int ASSESSMENT_TYPE = at("Assessment_Type");
  static final int ELIGIBLE = at("Eligible_Needs_Identified");
  static final int ASSESSMENT_METHOD = at("Method_of_Assessment");
  static final int HOURS_CARING = at("Total_Hrs_Caring_per_week");
  static final int ADULTS = at("No_of_adults_being_cared_for");
  static final int ADULT_1 = at("Adult_1_Linked_Person_ID");
  static final int SERVICE_TYPE = at("Service_Type");
  static final int COMPONENT = at("Service_Component");
  static final int MECHANISM = at("Delivery_Mechanism");
  static final int PROVIDER = at("Provider_CQC_Location_ID");
  static final int REVIEW_REASON = at("Review_Reason");
  static final int REVIEW_OUTCOMES = at("Review_Outcomes_Achieved");
  static final int REVIEW_METHOD = at("Method_of_Review");
  static final int UNIT_COST = at("Unit_Cost");
  static final int FREQUENCY = at("Cost_Frequency_Unit_Type");
  static final int UNITS = at("Planned_units_per_week");

  /** The council's own columns, after those of the specification. */
  static final int TEAM = COUNT;

  static final int WORKER = COUNT + 1;
  static final int CASE_LINK = COUNT + 2;
  static final int ALL = COUNT + 3;
  static final List<String> COUNCIL_HEADERS = List.of("Team", "Worker", "Case Link");

  private Columns() {}

  static int at(String field) {
    int position = FIELDS.indexOf(field);
    if (position < 0) {
      throw new IllegalStateException("fields.csv has no Release 2 field " + field);
    }
    return position;
  }
}
