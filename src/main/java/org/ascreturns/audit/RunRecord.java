package org.ascreturns.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A line of {@code audit.run}. */
public record RunRecord(
    int runId,
    String runKey,
    String returnId,
    String year,
    String council,
    LocalDate asAt,
    String inputSha256,
    String settings,
    String status,
    boolean overThreshold,
    OffsetDateTime startedAt,
    @Nullable OffsetDateTime finishedAt) {

  public boolean completed() {
    return status.equals("completed");
  }
}
