package org.ascreturns.returns.salt.discharge;

/** Takes what a row rule finds. */
interface Hits {

  /**
   * @param home the class of the rule
   * @param field the field to look at
   * @param slots values of the message's slots, name and value in turn; {field} and {value} are
   *     filled by themselves
   */
  void add(Class<?> home, DischargeField field, Object... slots);
}
