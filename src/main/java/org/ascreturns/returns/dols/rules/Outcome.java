package org.ascreturns.returns.dols.rules;

/** What the program knows the outcome of an assessment by: the keys of code list requirement. */
enum Outcome {
  NOT_ASSESSED,
  MET,
  NOT_MET,
  EQUIVALENT
}
