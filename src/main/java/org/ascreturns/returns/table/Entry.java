package org.ascreturns.returns.table;

import org.jspecify.annotations.Nullable;

/**
 * A value as it came, and what it comes to.
 *
 * @param raw as it came, without blanks around it; null when blank
 * @param value null when blank, or when nothing can be made of it
 */
public record Entry<T>(@Nullable String raw, @Nullable T value) {}
