package org.ascreturns.rule;

import org.jspecify.annotations.Nullable;

/** A value that a rule changed: before as it came, after as it counts; null is blank. */
public record CleansedValue(
    String ruleId, String field, @Nullable String before, @Nullable String after) {}
