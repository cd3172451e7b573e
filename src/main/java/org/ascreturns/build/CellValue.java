package org.ascreturns.build;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a return, by the keys of {@code cells.csv}.
 *
 * @param value null where it is blank
 */
public record CellValue(String table, String row, String column, @Nullable BigDecimal value) {}
