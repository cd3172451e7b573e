package org.ascreturns.returns.cld.sample;

import java.util.Arrays;

/**
 * A row on its way into the file: its cells, and its dates as days while the life course is still
 * being lived. It changes as the story goes on, hence no record.
 */
final class Row {

  /** End of a service that goes on. */
  static final int OPEN = Integer.MAX_VALUE;

  /** Start of an association row, which has no event. */
  static final int NONE = Integer.MIN_VALUE;

  final String[] cells;
  int start = NONE;
  int end = OPEN;

  /** True once a fault has been planted here. */
  boolean faulty;

  Row() {
    cells = new String[Columns.ALL];
    Arrays.fill(cells, "");
  }

  /** The same again. */
  Row(Row other) {
    cells = other.cells.clone();
    start = other.start;
    end = other.end;
  }

  String get(int column) {
    return cells[column];
  }

  Row set(int column, String value) {
    cells[column] = value;
    return this;
  }

  boolean has(int column) {
    return !cells[column].isEmpty();
  }

  boolean is(int column, String value) {
    return cells[column].equals(value);
  }

  boolean isService() {
    return is(Columns.EVENT_TYPE, Codes.SERVICE);
  }

  boolean isEvent() {
    return start != NONE;
  }

  boolean isOpen() {
    return end == OPEN;
  }

  /** Moves the event; the cells follow. */
  Row dates(int first, int last, CouncilYear year) {
    start = first;
    end = last;
    set(Columns.START, year.text(first));
    return set(Columns.END, last == OPEN ? "" : year.text(last));
  }

  boolean isLongTerm() {
    String type = get(Columns.SERVICE_TYPE);
    return type.equals(Codes.COMMUNITY) || isCareHome() || type.equals(Codes.PRISON);
  }

  boolean isCareHome() {
    String type = get(Columns.SERVICE_TYPE);
    return type.equals(Codes.NURSING) || type.equals(Codes.RESIDENTIAL);
  }
}
