package org.ascreturns.job;

/**
 * A complete run of another return that a run reads.
 *
 * @param runKey the same for the same input and settings
 */
record SourceRun(int runId, String runKey) {}
