package org.ascreturns.build;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one person in a run.
 *
 * @param records every record of the person, and those that stand in the place of one of them, by
 *     id
 * @param own ids of the person's records, in the order of the files
 * @param outside records that no figure sees, and why
 * @param measures each measure of the return, in the order of its layout
 */
public record Trace(
    Map<Long, RecordLine> records, List<Long> own, List<Fate> outside, List<OfMeasure> measures) {

  public Trace {
    records = Map.copyOf(records);
    own = List.copyOf(own);
    outside = List.copyOf(outside);
    measures = List.copyOf(measures);
  }

  /** How people speak of a record; {@code person} is the council's own number. */
  public record RecordLine(
      @Nullable String person,
      @Nullable String record,
      @Nullable String event,
      @Nullable String started,
      @Nullable String ended,
      String file,
      long line) {}

  /** A cell that a record put the person into. */
  public record Counted(String table, String row, String column, long recordId) {}

  /**
   * Why a record is not counted, or what decided the cell of one that is.
   *
   * @param table the table that it is about; null for all of the measure
   * @param step of the specification, or the id of a rule
   * @param reason why it is not counted, in one word; empty for a record that is
   * @param why the same in a sentence
   * @param because the record that stands in its place, or is behind the reason; null if none is
   * @param detail what else there is to know; empty if nothing
   */
  public record Fate(
      long recordId,
      @Nullable String table,
      String step,
      String reason,
      String why,
      @Nullable Long because,
      String detail) {

    /** Whether it tells of a record that is counted. */
    public boolean counted() {
      return reason.isEmpty();
    }
  }

  /**
   * One measure.
   *
   * @param counts what it counts, in words
   * @param how what decided the cells, for records that are counted
   * @param out records that it looked at and does not count
   * @param unread files with records of the person that it does not read
   */
  public record OfMeasure(
      String id,
      String counts,
      List<Counted> counted,
      List<Fate> how,
      List<Fate> out,
      List<String> unread) {
    public OfMeasure {
      counted = List.copyOf(counted);
      how = List.copyOf(how);
      unread = List.copyOf(unread);
      out = List.copyOf(out);
    }
  }
}
