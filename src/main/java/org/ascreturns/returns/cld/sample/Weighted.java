package org.ascreturns.returns.cld.sample;

import java.util.ArrayList;
import java.util.List;

/** Choices of which some are met more often than others. */
final class Weighted<T> {

  private final List<T> choices = new ArrayList<>();
  private final List<Integer> ceilings = new ArrayList<>();
  private int total;

  Weighted<T> or(T choice, int weight) {
    total += weight;
    choices.add(choice);
    ceilings.add(total);
    return this;
  }

  /** Weights in the order of the list, one for each value. */
  static Weighted<String> of(List<String> values, int... weights) {
    if (values.size() != weights.length) {
      throw new IllegalStateException(
          values.size() + " values but " + weights.length + " weights: " + values);
    }
    Weighted<String> weighted = new Weighted<>();
    for (int i = 0; i < weights.length; i++) {
      weighted.or(values.get(i), weights[i]);
    }
    return weighted;
  }

  T draw(Chance chance) {
    int ticket = chance.below(total);
    int i = 0;
    while (ceilings.get(i) <= ticket) {
      i++;
    }
    return choices.get(i);
  }
}
