package org.ascreturns.build;

import java.util.List;

/**
 * A run beside an earlier return.
 *
 * @param words what the run is compared with, or why there is nothing to compare it with
 * @param lines those outside the tolerance first; none where there is nothing to compare with
 */
public record Comparison(String words, List<Variance> lines) {

  public Comparison {
    lines = List.copyOf(lines);
  }

  /** Cells of which this is to be said. */
  public List<Variance> lines(Variance.Result result) {
    return lines.stream().filter(line -> line.result() == result).toList();
  }
}
