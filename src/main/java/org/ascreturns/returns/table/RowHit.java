package org.ascreturns.returns.table;

import java.util.List;

/**
 * A rule on several fields that a row breaks.
 *
 * @param home the class of the rule
 * @param fields to look at
 * @param slots values of the message's slots, name and value in turn
 */
public record RowHit<F>(Class<?> home, List<F> fields, List<Object> slots) {
  public RowHit {
    fields = List.copyOf(fields);
    slots = List.copyOf(slots);
  }
}
