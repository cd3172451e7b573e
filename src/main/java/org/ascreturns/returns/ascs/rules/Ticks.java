package org.ascreturns.returns.ascs.rules;

import java.util.List;

/** Questions of which several options may be ticked. */
final class Ticks {

  private Ticks() {}

  /** Options that are blank or -9 while another one is 1 or 2. */
  static void partlyMissing(Person person, List<SurveyField> group, Class<?> home, Hits hits) {
    List<SurveyField> missing =
        group.stream()
            .filter(
                field ->
                    person.blank(field.key()) || person.deliveredIs(field.key(), Person.MISSING))
            .toList();
    if (!missing.isEmpty() && !person.delivered(group, 1, 2).isEmpty()) {
      hits.add(home, missing);
    }
  }
}
