package org.ascreturns.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of one row, column by column, in the order of the extract's columns, for
 * PostgreSQL's COPY: each by the method of the column's type. Null is null.
 */
public interface CopyRow {

  CopyRow text(@Nullable String value);

  CopyRow date(@Nullable LocalDate value);

  /** For a column of the type numeric. */
  CopyRow number(@Nullable BigDecimal value);

  /** For a column of the type integer. */
  CopyRow integer(@Nullable Integer value);

  /** For a column of the type smallint. */
  CopyRow small(@Nullable Integer value);

  CopyRow flag(boolean value);

  /** A digest of 128 bits, as a uuid. */
  CopyRow digest(long high, long low);

  /** An array of text. */
  CopyRow texts(@Nullable List<@Nullable String> values);
}
