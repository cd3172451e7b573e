package org.ascreturns.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ascreturns.extract.CopyRow;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/**
 * Rows in the text format of PostgreSQL's COPY, in one array of bytes that is used again for every
 * chunk. Not for several threads.
 */
public final class CopyBuffer implements CopyRow {

  private static final int FIRST_DAY = (int) LocalDate.of(1880, 1, 1).toEpochDay();
  private static final byte[][] DATES = new byte[80_000][];

  private byte[] bytes;
  private int length;
  private int column;
  private int rowColumns;
  private final int columns;

  /**
   * @param columns how many values a row has
   */
  public CopyBuffer(int columns) {
    this.columns = columns;
    this.bytes = new byte[1 << 16];
  }

  public void clear() {
    length = 0;
    column = 0;
    rowColumns = 0;
  }

  public boolean isEmpty() {
    return length == 0;
  }

  public int length() {
    return length;
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
    room(1);
    bytes[length++] = '\n';
    column = 0;
    rowColumns = 0;
  }

  /** Sends the rows to the server, inside the transaction of its connection. */
  public void copyTo(CopyManager manager, String statement) throws SQLException {
    if (length == 0) {
      return;
    }
    CopyIn copy = manager.copyIn(statement);
    try {
      copy.writeToCopy(bytes, 0, length);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  @Override
  public CopyBuffer text(@Nullable String value) {
    next();
    if (value == null) {
      nothing();
    } else {
      escaped(value, false);
    }
    return this;
  }

  @Override
  public CopyBuffer date(@Nullable LocalDate value) {
    next();
    if (value == null) {
      nothing();
      return this;
    }
    long index = value.toEpochDay() - FIRST_DAY;
    if (index < 0 || index >= DATES.length) {
      ascii(written(value));
      return this;
    }
    // A race writes the same bytes twice, which harms nobody.
    byte[] cached = DATES[(int) index];
    if (cached == null) {
      cached = value.toString().getBytes(StandardCharsets.US_ASCII);
      DATES[(int) index] = cached;
    }
    room(cached.length);
    System.arraycopy(cached, 0, bytes, length, cached.length);
    length += cached.length;
    return this;
  }

  @Override
  public CopyBuffer number(@Nullable BigDecimal value) {
    next();
    if (value == null) {
      nothing();
    } else {
      ascii(value.toPlainString());
    }
    return this;
  }

  @Override
  public CopyBuffer integer(@Nullable Integer value) {
    next();
    if (value == null) {
      nothing();
    } else {
      digits(value);
    }
    return this;
  }

  /** A whole number of 64 bits. */
  public CopyBuffer big(long value) {
    next();
    digits(value);
    return this;
  }

  @Override
  public CopyBuffer flag(boolean value) {
    next();
    room(1);
    bytes[length++] = (byte) (value ? 't' : 'f');
    return this;
  }

  @Override
  public CopyBuffer digest(long high, long low) {
    next();
    ascii(new UUID(high, low).toString());
    return this;
  }

  @Override
  public CopyBuffer texts(@Nullable List<@Nullable String> values) {
    next();
    if (values == null) {
      nothing();
      return this;
    }
    room(1);
    bytes[length++] = '{';
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        room(1);
        bytes[length++] = ',';
      }
      element(values.get(i));
    }
    room(1);
    bytes[length++] = '}';
    return this;
  }

  private void element(@Nullable String value) {
    if (value == null) {
      ascii("NULL");
      return;
    }
    room(1);
    bytes[length++] = '"';
    escaped(value, true);
    room(1);
    bytes[length++] = '"';
  }

  private void next() {
    rowColumns++;
    if (column++ > 0) {
      room(1);
      bytes[length++] = '\t';
    }
  }

  private void nothing() {
    room(2);
    bytes[length++] = '\\';
    bytes[length++] = 'N';
  }

  private void escaped(String value, boolean inArray) {
    int chars = value.length();
    // At most 4 bytes a char: an escaped backslash in an array.
    room(chars * 4);
    for (int i = 0; i < chars; i++) {
      char c = value.charAt(i);
      if (c < 0x80) {
        single(c, inArray);
      } else if (c < 0x800) {
        bytes[length++] = (byte) (0xC0 | (c >> 6));
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
      } else if (Character.isHighSurrogate(c)
          && i + 1 < chars
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        supplementary(Character.toCodePoint(c, value.charAt(++i)));
      } else {
        // Half of a surrogate pair is no character at all: PostgreSQL would refuse the chunk.
        char valid = Character.isSurrogate(c) ? '\uFFFD' : c;
        bytes[length++] = (byte) (0xE0 | (valid >> 12));
        bytes[length++] = (byte) (0x80 | ((valid >> 6) & 0x3F));
        bytes[length++] = (byte) (0x80 | (valid & 0x3F));
      }
    }
  }

  private void supplementary(int point) {
    bytes[length++] = (byte) (0xF0 | (point >> 18));
    bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
    bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    bytes[length++] = (byte) (0x80 | (point & 0x3F));
  }

  private void single(char c, boolean inArray) {
    switch (c) {
      case '\\' -> {
        int count = inArray ? 4 : 2;
        for (int i = 0; i < count; i++) {
          bytes[length++] = '\\';
        }
      }
      case '\t' -> escape('t');
      case '\n' -> escape('n');
      case '\r' -> escape('r');
      case '"' -> {
        if (inArray) {
          bytes[length++] = '\\';
          bytes[length++] = '\\';
        }
        bytes[length++] = '"';
      }
      case '\0' ->
          throw new IllegalStateException(
              "A NUL character reached the database; reading has to catch it");
      default -> bytes[length++] = (byte) c;
    }
  }

  private void escape(char letter) {
    bytes[length++] = '\\';
    bytes[length++] = (byte) letter;
  }

  private void digits(long value) {
    if (value >= 0 && value < 10) {
      room(1);
      bytes[length++] = (byte) ('0' + value);
    } else {
      ascii(Long.toString(value));
    }
  }

  private void ascii(String value) {
    int chars = value.length();
    room(chars);
    for (int i = 0; i < chars; i++) {
      bytes[length++] = (byte) value.charAt(i);
    }
  }

  /** Years before 1 and after 9999 are written otherwise than in ISO 8601. */
  private static String written(LocalDate value) {
    int year = value.getYear();
    String monthAndDay = String.format("-%02d-%02d", value.getMonthValue(), value.getDayOfMonth());
    return year > 0
        ? String.format("%04d", year) + monthAndDay
        : String.format("%04d", 1 - year) + monthAndDay + " BC";
  }

  private void room(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
