package org.ascreturns.returns.dols.rules;

import java.util.List;

/** Takes what a row rule finds. */
interface Hits {

  /**
   * @param home the class of the rule
   * @param fields to look at; the slot {fields}
   * @param slots values of the message's other slots, name and value in turn; those named like a
   *     field are filled by themselves
   */
  void add(Class<?> home, List<DolsField> fields, Object... slots);
}
