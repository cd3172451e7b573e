package org.ascreturns.returns.dols.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an application says of itself, in the order of the table of accepted rows. How a year calls
 * its columns, and which of them the return has, says {@code sql/dols/reference/fields.csv}.
 */
public enum DolsField {
  LOCAL_CASE_ID("Local case number"),
  PERSON_REFERENCE("Person reference"),
  LA_CODE("LA code"),
  CQC_LOCATION_CODE("CQC location code"),
  DATE_APPLICATION_RECEIVED("Date application received"),
  URGENT_INCLUDED("Urgent included"),
  AGE_REQUIREMENT("Age requirement"),
  MENTAL_HEALTH_REQUIREMENT("Mental health requirement"),
  MENTAL_CAPACITY_REQUIREMENT("Mental capacity requirement"),
  NO_REFUSALS_REQUIREMENT("No refusals requirement"),
  ELIGIBILITY_REQUIREMENT("Eligibility requirement"),
  BEST_INTERESTS_REQUIREMENT("Best interests requirement"),
  DATE_OF_LAST_ASSESSMENT("Date of last assessment"),
  APPLICATION_SIGN_OFF_DATE("Application sign off date"),
  APPLICATION_STATUS("Application status"),
  REASON_NOT_GRANTED("Reason not granted"),
  AUTHORISATION_START_DATE("Authorisation start date"),
  PLANNED_END_DATE("Planned end date"),
  ACTUAL_END_DATE("Actual end date"),
  REVIEWS_COMPLETED("Reviews completed"),
  DATE_OF_BIRTH("Date of birth"),
  GENDER("Gender"),
  ETHNICITY("Ethnicity"),
  MAIN_CONDITION("Main condition");

  /** The six qualifying requirements, in their order. */
  public static final List<DolsField> REQUIREMENTS =
      List.of(
          AGE_REQUIREMENT,
          MENTAL_HEALTH_REQUIREMENT,
          MENTAL_CAPACITY_REQUIREMENT,
          NO_REFUSALS_REQUIREMENT,
          ELIGIBILITY_REQUIREMENT,
          BEST_INTERESTS_REQUIREMENT);

  private final String label;

  DolsField(String label) {
    this.label = label;
  }

  /** As the specification names the field: {@code la_code}. */
  public String specName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people are told it. */
  public String label() {
    return label;
  }

  /** The field of a specification name; none where the program has no use for the column. */
  public static Optional<DolsField> named(String specName) {
    return Arrays.stream(values()).filter(field -> field.specName().equals(specName)).findFirst();
  }

  /** The field of a record component: laCode is LA_CODE. */
  public static DolsField ofComponent(String name) {
    return valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
  }
}
