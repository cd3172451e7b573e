package org.ascreturns.returns.ascs.rules;

import java.util.List;

/** Takes what a rule finds. */
public interface Hits {

  /**
   * @param home the class of the rule
   * @param fields to look at
   * @param slots values of the message's slots, name and value in turn
   */
  void add(Class<?> home, List<SurveyField> fields, Object... slots);

  /** Of one field. */
  default void add(Class<?> home, SurveyField field, Object... slots) {
    add(home, List.of(field), slots);
  }
}
