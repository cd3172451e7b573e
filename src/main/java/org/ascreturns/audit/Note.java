package org.ascreturns.audit;

import java.time.LocalDate;

/**
 * An explanation that the council gives for a warning.
 *
 * @param rule id of the rule
 * @param record the council's reference of the record, or the name of the file where the warning is
 *     about the whole file; empty for every record of the person
 * @param person the council's own person number; empty for whoever it is
 * @param acceptedUntil last day on which the warning is accepted
 */
public record Note(
    String rule, String record, String person, String reason, LocalDate acceptedUntil) {

  public boolean inForce(LocalDate asAt) {
    return !acceptedUntil.isBefore(asAt);
  }
}
