package org.ascreturns.report;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that a select gives, by the names of its columns. */
public final class Row {

  private final Map<String, @Nullable Object> values;

  public Row(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** Empty where the database has nothing. */
  public String text(String column) {
    Object value = value(column);
    return value == null ? "" : value.toString();
  }

  public @Nullable BigDecimal number(String column) {
    Object value = value(column);
    if (value == null) {
      return null;
    }
    return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
  }

  /** A count; 0 where the database has nothing. */
  public long count(String column) {
    BigDecimal number = number(column);
    return number == null ? 0 : number.longValueExact();
  }

  public boolean flag(String column) {
    return Boolean.TRUE.equals(value(column));
  }

  public @Nullable LocalDate date(String column) {
    Object value = value(column);
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private @Nullable Object value(String column) {
    if (!values.containsKey(column)) {
      throw new IllegalArgumentException("The select gives no column " + column);
    }
    return values.get(column);
  }
}
