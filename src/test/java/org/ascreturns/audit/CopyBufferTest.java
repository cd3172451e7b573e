package org.ascreturns.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What is written comes out of a real table as it went in. */
class CopyBufferTest {

  private static DataSource database;

  @BeforeAll
  static void connect() {
    database = TestDatabase.fresh();
  }

  @Test
  void textsKeepEveryCharacter() throws SQLException {
    List<@Nullable String> texts =
        Arrays.asList(
            "plain",
            "",
            null,
            "tab\tline\nreturn\rback\\slash \"quoted\" \\N",
            "caf\u00e9 \u20ac",
            "\ud83d\ude00",
            "x".repeat(200_000),
            "\u00e9".repeat(70_000));

    assertThat(stored("text", texts, CopyBuffer::text, ResultSet::getString)).isEqualTo(texts);
  }

  @Test
  void halfOfACharacterIsReplaced() throws SQLException {
    assertThat(
            stored("text", List.of("a\ud83d", "\ude00b"), CopyBuffer::text, ResultSet::getString))
        .containsExactly("a\ufffd", "\ufffdb");
  }

  @Test
  void aNulCharacterIsRefused() {
    CopyBuffer buffer = new CopyBuffer(1);

    assertThatThrownBy(() -> buffer.text("a\0b")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void datesOfAllTimesAreKept() throws SQLException {
    List<@Nullable LocalDate> dates =
        Arrays.asList(
            LocalDate.of(2000, 1, 1),
            LocalDate.of(1999, 12, 31),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(1, 1, 1),
            LocalDate.of(9999, 12, 31),
            LocalDate.of(12024, 5, 6),
            null);

    assertThat(
            stored("date", dates, CopyBuffer::date, (row, i) -> row.getObject(i, LocalDate.class)))
        .isEqualTo(dates);
  }

  @Test
  void numbersKeepTheirDigitsAndTheirScale() throws SQLException {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    numbers.add(null);
    for (String number :
        List.of(
            "0",
            "0.00",
            "1",
            "-1",
            "9999",
            "10000",
            "10001",
            "123456789.12",
            "-0.5",
            "0.0001",
            "0.00012",
            "100",
            "1E+3",
            "12345678901234567890.123456789",
            "0.10",
            "1000000000000")) {
      numbers.add(new BigDecimal(number));
    }

    assertThat(
            stored("numeric", numbers, CopyBuffer::number, ResultSet::getBigDecimal).stream()
                .map(number -> number == null ? null : number.toPlainString()))
        .isEqualTo(
            numbers.stream()
                .map(number -> number == null ? null : number.toPlainString())
                .toList());
    assertThat(
            stored(
                "numeric(18, 2)",
                List.of(new BigDecimal("12.5"), new BigDecimal("7")),
                CopyBuffer::number,
                ResultSet::getBigDecimal))
        .containsExactly(new BigDecimal("12.50"), new BigDecimal("7.00"));
  }

  @Test
  void wholeNumbersOfEverySizeAreKept() throws SQLException {
    List<Integer> numbers = List.of(0, 7, -7, 32767, -32768);
    assertThat(stored("smallint", numbers, CopyBuffer::small, ResultSet::getInt))
        .isEqualTo(numbers);
    List<Integer> large = List.of(Integer.MAX_VALUE, Integer.MIN_VALUE);
    assertThat(stored("integer", large, CopyBuffer::integer, ResultSet::getInt)).isEqualTo(large);
    List<Long> largest = List.of(Long.MAX_VALUE, -1L);
    assertThat(stored("bigint", largest, CopyBuffer::big, ResultSet::getLong)).isEqualTo(largest);
    assertThatThrownBy(() -> new CopyBuffer(1).small(40_000))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void flagsAndDigestsAreKept() throws SQLException {
    assertThat(stored("boolean", List.of(true, false), CopyBuffer::flag, ResultSet::getBoolean))
        .containsExactly(true, false);
    UUID digest = new UUID(-2, 5);
    assertThat(
            stored(
                "uuid",
                List.of(digest),
                (row, value) ->
                    row.digest(value.getMostSignificantBits(), value.getLeastSignificantBits()),
                (row, i) -> row.getObject(i, UUID.class)))
        .containsExactly(digest);
  }

  @Test
  void listsKeepTheirBlanksAndTheirOrder() throws SQLException {
    List<@Nullable List<@Nullable String>> lists =
        Arrays.asList(
            List.of("a", "{b,\"c\"}\\", ""), Arrays.asList(null, "x"), List.<String>of(), null);

    assertThat(
            stored(
                "text[]",
                lists,
                CopyBuffer::texts,
                (row, i) -> {
                  Array array = row.getArray(i);
                  return array == null ? null : Arrays.asList((String[]) array.getArray());
                }))
        .isEqualTo(lists);
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    CopyBuffer buffer = new CopyBuffer(2);
    buffer.text("only one");

    assertThatThrownBy(buffer::endRow).isInstanceOf(IllegalStateException.class);
  }

  private interface Writer<T> {
    void write(CopyBuffer row, @Nullable T value);
  }

  private interface Reader<T> {
    @Nullable T read(ResultSet row, int column) throws SQLException;
  }

  /** The values after a way through a table, each in a row with a number behind it. */
  private static <T> List<@Nullable T> stored(
      String type, List<? extends @Nullable T> values, Writer<T> writer, Reader<T> reader)
      throws SQLException {
    CopyBuffer buffer = new CopyBuffer(2);
    Consumer<@Nullable T> row =
        value -> {
          writer.write(buffer, value);
          buffer.big(1).endRow();
        };
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create temporary table taken (value " + type + ", one bigint)");
      buffer.copyTo(connection.unwrap(PGConnection.class).getCopyAPI(), "copy taken (value, one)");
      values.forEach(row);
      buffer.copyTo(connection.unwrap(PGConnection.class).getCopyAPI(), "copy taken (value, one)");
      List<@Nullable T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery("select value from taken order by ctid")) {
        while (rows.next()) {
          found.add(reader.read(rows, 1));
        }
      }
      statement.execute("drop table taken");
      return found;
    }
  }
}
