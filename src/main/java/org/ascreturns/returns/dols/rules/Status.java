package org.ascreturns.returns.dols.rules;

/** What the program knows a status by: the keys of code list application_status. */
public enum Status {
  GRANTED,
  NOT_GRANTED,
  OPEN
}
