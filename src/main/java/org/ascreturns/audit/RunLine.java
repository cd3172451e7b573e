package org.ascreturns.audit;

import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * A run with what it came to, for the list of runs.
 *
 * @param read rows read of all files that were loaded; 0 until they are counted
 * @param took from its first start to its last end, a pause before a resume included
 * @param overtakenBy the run of the same return, year and council that was completed after it; 0 if
 *     none was
 */
public record RunLine(
    RunRecord run, long read, long accepted, long rejected, Duration took, int overtakenBy) {

  static Duration between(OffsetDateTime from, OffsetDateTime to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }
}
