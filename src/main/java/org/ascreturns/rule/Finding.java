package org.ascreturns.rule;

import org.jspecify.annotations.Nullable;

/**
 * One fault found in one row: which rule, which field, the value in hand, and the message to the
 * officer. {@code value} is as it came.
 */
public record Finding(RuleDefinition rule, String field, @Nullable String value, String message) {}
