package org.ascreturns.job;

import java.util.List;
import java.util.Optional;
import org.ascreturns.build.Explanation;

/**
 * What a run is given for the comparison with an earlier return.
 *
 * @param file cells to compare with where the database has no run of the year before
 * @param explanations of cells that have changed
 */
public record CompareWith(Optional<EarlierFile> file, List<Explanation> explanations) {

  /** Nothing. */
  public static final CompareWith NOTHING = new CompareWith(Optional.empty(), List.of());

  public CompareWith {
    explanations = List.copyOf(explanations);
  }

  boolean isNothing() {
    return file.isEmpty() && explanations.isEmpty();
  }
}
