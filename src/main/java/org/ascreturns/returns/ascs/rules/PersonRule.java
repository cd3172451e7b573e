package org.ascreturns.returns.ascs.rules;

/**
 * A rule on one row, and the home of its words. A rule of the stage {@link Person#CLEANING} blanks
 * what it finds; one of {@link Person#DELIVERED} changes nothing.
 */
interface PersonRule {
  void check(Person person, Hits hits);
}
