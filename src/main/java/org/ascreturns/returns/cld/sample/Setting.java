package org.ascreturns.returns.cld.sample;

/** Where and how long term support is given: the columns of the long term support tables. */
enum Setting {
  NURSING,
  RESIDENTIAL,
  COMMUNITY_DIRECT_PAYMENT,
  COMMUNITY_PART_DIRECT_PAYMENT,
  COMMUNITY_BUDGET,
  COMMUNITY_COMMISSIONED,
  COMMUNITY_NOT_SAID,
  PRISON_BUDGET,
  PRISON_COMMISSIONED,
  PRISON_NOT_SAID;

  boolean isCareHome() {
    return this == NURSING || this == RESIDENTIAL;
  }

  boolean isPrison() {
    return ordinal() >= PRISON_BUDGET.ordinal();
  }
}
