package org.ascreturns.audit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ascreturns.extract.CopyRow;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Rows in the binary format of PostgreSQL's COPY, in one array of bytes that is used again for
 * every chunk. Each value has to have the very type of its column: the server takes bytes as they
 * are, where it would read a text. Not for several threads.
 */
public final class CopyBuffer implements CopyRow {

  private static final VarHandle INT2 =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT4 =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT8 =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** Signature, no flags, no extension. */
  private static final byte[] HEAD = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private static final int NULL = -1;
  private static final short END = -1;
  private static final int TEXT_TYPE = 25;

  /** PostgreSQL counts days from here. */
  private static final int FIRST_DAY = (int) LocalDate.of(2000, 1, 1).toEpochDay();

  private static final int NEGATIVE = 0x4000;

  private byte[] bytes;
  private int length;
  private int rowColumns;
  private final int columns;

  /**
   * @param columns how many values a row has
   */
  public CopyBuffer(int columns) {
    this.columns = columns;
    this.bytes = Arrays.copyOf(HEAD, 1 << 16);
    clear();
  }

  public void clear() {
    length = HEAD.length;
    rowColumns = 0;
  }

  /**
   * Ends the row.
   *
   * @throws IllegalStateException if it has too few or too many values
   */
  public void endRow() {
    if (rowColumns != columns) {
      throw new IllegalStateException(
          "A row of " + rowColumns + " values was written to a table of " + columns);
    }
    rowColumns = 0;
  }

  /**
   * Sends the rows to the server, inside the transaction of its connection.
   *
   * @param into the statement up to its columns: {@code copy table (column, ...)}
   */
  public void copyTo(CopyManager manager, String into) throws SQLException {
    if (length == HEAD.length) {
      return;
    }
    room(2);
    INT2.set(bytes, length, END);
    CopyIn copy = manager.copyIn(into + " from stdin (format binary)");
    try {
      copy.writeToCopy(bytes, 0, length + 2);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  @Override
  public CopyBuffer text(@Nullable String value) {
    next();
    characters(value);
    return this;
  }

  @Override
  public CopyBuffer date(@Nullable LocalDate value) {
    next();
    if (value == null) {
      int4(NULL);
    } else {
      int4(4);
      int4(Math.toIntExact(value.toEpochDay() - FIRST_DAY));
    }
    return this;
  }

  @Override
  public CopyBuffer number(@Nullable BigDecimal value) {
    next();
    if (value == null) {
      int4(NULL);
    } else {
      numeric(value.signum() < 0, value.abs().toPlainString());
    }
    return this;
  }

  @Override
  public CopyBuffer integer(@Nullable Integer value) {
    next();
    if (value == null) {
      int4(NULL);
    } else {
      int4(4);
      int4(value);
    }
    return this;
  }

  @Override
  public CopyBuffer small(@Nullable Integer value) {
    next();
    if (value == null) {
      int4(NULL);
    } else if (value != value.shortValue()) {
      throw new IllegalStateException("A number is too large for its column");
    } else {
      int4(2);
      int2(value);
    }
    return this;
  }

  /** A whole number of 64 bits. */
  public CopyBuffer big(long value) {
    next();
    int4(8);
    int8(value);
    return this;
  }

  @Override
  public CopyBuffer flag(boolean value) {
    next();
    int4(1);
    room(1);
    bytes[length++] = (byte) (value ? 1 : 0);
    return this;
  }

  @Override
  public CopyBuffer digest(long high, long low) {
    next();
    int4(16);
    int8(high);
    int8(low);
    return this;
  }

  @Override
  public CopyBuffer texts(@Nullable List<@Nullable String> values) {
    next();
    if (values == null) {
      int4(NULL);
      return this;
    }
    int start = length;
    int4(0);
    int4(values.isEmpty() ? 0 : 1);
    int4(Collections.frequency(values, null) == 0 ? 0 : 1);
    int4(TEXT_TYPE);
    if (!values.isEmpty()) {
      int4(values.size());
      int4(1);
      values.forEach(this::characters);
    }
    writeSize(start);
    return this;
  }

  private void next() {
    if (rowColumns++ == 0) {
      int2(columns);
    }
  }

  /** The size of a value, in front of it, once it has been written. */
  private void writeSize(int start) {
    INT4.set(bytes, start, length - start - 4);
  }

  /** Four decimal digits to a digit of PostgreSQL's, counted from the decimal point. */
  private void numeric(boolean negative, String digits) {
    int point = digits.indexOf('.');
    int whole = point < 0 ? digits.length() : point;
    int scale = point < 0 ? 0 : digits.length() - point - 1;
    int before = (whole + 3) / 4;
    int after = (scale + 3) / 4;
    int4(8 + 2 * (before + after));
    int2(before + after);
    int2(before - 1);
    int2(negative ? NEGATIVE : 0);
    int2(scale);
    for (int i = 0; i < before; i++) {
      int to = whole - 4 * (before - 1 - i);
      int2(decimal(digits, to - 4, to));
    }
    for (int i = 0; i < after; i++) {
      int from = point + 1 + 4 * i;
      int2(decimal(digits, from, from + 4));
    }
  }

  /** The digits between two places, 0 for those that the number does not have. */
  private static int decimal(String digits, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + (i < 0 || i >= digits.length() ? 0 : digits.charAt(i) - '0');
    }
    return value;
  }

  private void characters(@Nullable String value) {
    if (value == null) {
      int4(NULL);
      return;
    }
    int chars = value.length();
    // A char takes at most three bytes; two that make one character take four.
    room(4 + chars * 3);
    int start = length;
    length = encoded(value, bytes, start + 4);
    writeSize(start);
  }

  /** Writes a text as UTF-8 and gives the place after it. */
  private static int encoded(String value, byte[] to, int from) {
    int chars = value.length();
    int at = from;
    for (int i = 0; i < chars; i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        to[at++] = ascii(c);
      } else if (c < 0x800) {
        to[at++] = (byte) (0xC0 | (c >> 6));
        to[at++] = continued(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < chars
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        int point = Character.toCodePoint(c, value.charAt(++i));
        to[at++] = (byte) (0xF0 | (point >> 18));
        to[at++] = continued(point >> 12);
        to[at++] = continued(point >> 6);
        to[at++] = continued(point);
      } else {
        // Half of a surrogate pair is no character at all: PostgreSQL would refuse the chunk.
        char valid = Character.isSurrogate(c) ? '\uFFFD' : c;
        to[at++] = (byte) (0xE0 | (valid >> 12));
        to[at++] = continued(valid >> 6);
        to[at++] = continued(valid);
      }
    }
    return at;
  }

  private static byte ascii(char c) {
    if (c == 0) {
      throw new IllegalStateException(
          "A NUL character reached the database; reading has to catch it");
    }
    return (byte) c;
  }

  /** A byte of UTF-8 that is not the first: the lowest six bits. */
  private static byte continued(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }

  private void int2(int value) {
    room(2);
    INT2.set(bytes, length, (short) value);
    length += 2;
  }

  private void int4(int value) {
    room(4);
    INT4.set(bytes, length, value);
    length += 4;
  }

  private void int8(long value) {
    room(8);
    INT8.set(bytes, length, value);
    length += 8;
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
