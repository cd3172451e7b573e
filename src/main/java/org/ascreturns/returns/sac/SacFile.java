package org.ascreturns.returns.sac;

import java.util.Locale;

/**
 * The eight files, in the order in which their rules are applied (specification, sections 5, 6).
 */
enum SacFile {
  PERSONS("Person", "sac_person", true),
  PERSON_CONDITIONS("Condition", "sac_person_condition", false),
  CONCERNS("Concern", "sac_concern", true),
  ENQUIRIES("Enquiry", "sac_enquiry", true),
  ENQUIRY_RISKS("Risk", "sac_enquiry_risk", false),
  ENQUIRY_OUTCOMES("Outcome", "sac_enquiry_outcome", false),
  SARS("Review", "sac_review", false),
  SAR_INDIVIDUALS("Individual of a review", "sac_review_individual", false);

  private final String kind;
  private final String table;
  private final boolean needed;

  SacFile(String kind, String table, boolean needed) {
    this.kind = kind;
    this.table = table;
    this.needed = needed;
  }

  /** As the specification names it: {@code enquiry_risks}. */
  String specName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call one of its rows, as the view extract.subject does. */
  String kind() {
    return kind;
  }

  /** Table of its rows. */
  String table() {
    return "extract." + table;
  }

  /** Whether the return cannot be made without a row of it. */
  boolean needed() {
    return needed;
  }
}
