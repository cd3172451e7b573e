package org.ascreturns.returns.cld.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Somebody in the extract: what every row says of them, and their events so far. */
final class Person {

  /** Cells that every row of the person repeats. */
  final Row details = new Row();

  final List<Row> rows = new ArrayList<>();
  final int birth;
  int death = Row.OPEN;

  Person(int birth) {
    this.birth = birth;
  }

  String id() {
    return details.get(Columns.PERSON_ID);
  }

  boolean isServiceUser() {
    return details.is(Columns.CLIENT_TYPE, Codes.SERVICE_USER);
  }

  /** As others may know them. */
  SyntheticCouncil.Somebody somebody() {
    return new SyntheticCouncil.Somebody(
        id(),
        details.get(Columns.NHS_NUMBER),
        LocalDate.ofEpochDay(birth),
        death == Row.OPEN ? null : LocalDate.ofEpochDay(death),
        details.get(Columns.GENDER),
        isServiceUser(),
        rows.stream()
            .filter(row -> row.isService() && row.is(Columns.SERVICE_TYPE, Codes.ST_MAX))
            .filter(row -> row.is(Columns.COMPONENT, Codes.REABLEMENT))
            .map(row -> LocalDate.ofEpochDay(row.start))
            .toList());
  }

  int adultFrom() {
    // 18 years hold four or five leap days: at most 6,575 days.
    return birth + 6_575;
  }

  /** Completed years, near enough for choosing a life; the tests use the calendar. */
  int ageOn(int day) {
    return (int) ((day - birth) / 365.25);
  }

  /** Ends the story: death cuts it off, what is out of the year goes, every row gets its cells. */
  void finish(CouncilYear year) {
    if (death != Row.OPEN) {
      details.set(Columns.DEATH, year.text(death));
      rows.removeIf(row -> row.isEvent() && !livesThrough(row));
      rows.stream().filter(row -> row.isService() && row.end >= death).forEach(this::endByDeath);
    }
    rows.removeIf(row -> row.isEvent() && !inScope(row, year));
    rows.sort(Comparator.comparingInt(row -> row.start));
    rows.forEach(row -> complete(row, year));
  }

  private boolean livesThrough(Row row) {
    return row.isService() ? row.start <= death : row.end <= death;
  }

  private void endByDeath(Row service) {
    service.end = death;
    service.set(Columns.OUTCOME, Codes.DECEASED);
  }

  private static boolean inScope(Row row, CouncilYear year) {
    if (!row.isService()) {
      return year.covers(row.end);
    }
    if (row.end > year.end) {
      // Nobody knows at the year end that it will end.
      row.end = Row.OPEN;
      row.set(Columns.OUTCOME, Codes.CONTINUES);
    }
    return row.start <= year.end && row.end >= year.start;
  }

  private void complete(Row row, CouncilYear year) {
    for (int column = 0; column < Columns.COUNT; column++) {
      if (!row.has(column)) {
        row.set(column, details.get(column));
      }
    }
    if (row.isEvent()) {
      row.dates(row.start, row.end, year);
      boolean paysForCare = row.isService() || row.is(Columns.EVENT_TYPE, Codes.REVIEW);
      if (!paysForCare) {
        row.set(Columns.FUNDING, "");
      }
    }
  }
}
