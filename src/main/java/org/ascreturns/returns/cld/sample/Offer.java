package org.ascreturns.returns.cld.sample;

/**
 * A service as it is bought.
 *
 * @param mechanism blank where none applies
 * @param pence unit cost, 0 when no cost is recorded
 * @param units hundredths of the planned units a week, 0 when the frequency needs none
 */
record Offer(
    String type, String component, String mechanism, int pence, String frequency, int units) {

  /** Care without a recorded cost. */
  static Offer free(String type, String component, String mechanism) {
    return new Offer(type, component, mechanism, 0, "", 0);
  }

  static Offer at(String type, String component, String mechanism, int pounds, String frequency) {
    return new Offer(type, component, mechanism, pounds * 100, frequency, 0);
  }

  /** The same, given in prison. */
  Offer inPrison() {
    return new Offer(Codes.PRISON, component, mechanism, pence, frequency, units);
  }

  /** More or less of the same, in hundredths. */
  Offer scaled(int percent) {
    return units > 0
        ? new Offer(
            type, component, mechanism, pence, frequency, Math.max(50, units * percent / 100))
        : new Offer(type, component, mechanism, pence * percent / 100, frequency, 0);
  }

  void fill(Row row) {
    row.set(Columns.SERVICE_TYPE, type);
    row.set(Columns.COMPONENT, component);
    row.set(Columns.MECHANISM, mechanism);
    if (pence > 0) {
      row.set(Columns.UNIT_COST, twoDecimals(pence));
      row.set(Columns.FREQUENCY, frequency);
    }
    if (units > 0) {
      row.set(Columns.UNITS, twoDecimals(units));
    }
  }

  private static String twoDecimals(int hundredths) {
    return hundredths / 100 + "." + Identities.pad(hundredths % 100, 2);
  }
}
