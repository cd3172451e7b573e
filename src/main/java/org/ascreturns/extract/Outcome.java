package org.ascreturns.extract;

import java.util.List;
import java.util.function.Consumer;
import org.ascreturns.rule.CleansedValue;
import org.ascreturns.rule.Finding;
import org.jspecify.annotations.Nullable;

/** What became of one row: accepted or rejected, with all its findings either way. */
public sealed interface Outcome {

  /** The row's line in its file. */
  long line();

  /** Physical lines that it covers. */
  int lines();

  Subject subject();

  List<Finding> findings();

  List<CleansedValue> cleansed();

  /**
   * A row that counts.
   *
   * @param columns writes the values of the extract's table, in the order of its columns
   */
  record Accepted(
      long line,
      int lines,
      Subject subject,
      List<Finding> findings,
      List<CleansedValue> cleansed,
      Consumer<CopyRow> columns)
      implements Outcome {}

  /**
   * A row left out.
   *
   * @param digestHigh upper half of the digest of all supplied values, trimmed
   * @param digestLow lower half
   * @param raw the row as it came, less the columns that must not be kept
   */
  record Rejected(
      long line,
      int lines,
      Subject subject,
      List<Finding> findings,
      List<CleansedValue> cleansed,
      long digestHigh,
      long digestLow,
      String raw)
      implements Outcome {}

  /** An empty line: covered, not a row. Keeps the count of lines whole. */
  record Blank(long line, int lines) implements Outcome {
    @Override
    public Subject subject() {
      return Subject.NONE;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }

    @Override
    public List<CleansedValue> cleansed() {
      return List.of();
    }
  }

  /**
   * How people speak of the row.
   *
   * @param record the council's own reference of the record
   * @param person the council's own person number, never the NHS number
   * @param eventType kind of row
   * @param team who looks after it
   * @param carried the columns that the council carries through
   * @param key tells the same record again in the next extract
   */
  record Subject(
      @Nullable String record,
      @Nullable String person,
      @Nullable String eventType,
      @Nullable String team,
      @Nullable List<@Nullable String> carried,
      String key) {
    static final Subject NONE = new Subject(null, null, null, null, null, "");
  }
}
