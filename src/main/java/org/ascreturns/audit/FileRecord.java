package org.ascreturns.audit;

/** What {@code audit.file} says a file came to. */
public record FileRecord(
    int fileNo,
    String extractId,
    String name,
    String sha256,
    Disposition disposition,
    long read,
    long accepted,
    long rejected,
    long warned,
    long cleansed) {}
