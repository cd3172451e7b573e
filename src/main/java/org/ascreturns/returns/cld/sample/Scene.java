package org.ascreturns.returns.cld.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A household in which a fault is to be planted, and what planting one needs. */
record Scene(Household household, Chance chance, CouncilYear year, Identities identities) {

  /** A row without a fault that fits, chosen by chance. */
  Optional<Row> row(Predicate<Row> fits) {
    List<Row> rows = household.rows().filter(row -> !row.faulty).filter(fits).toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(chance.oneOf(rows));
  }

  /** An event, not an association row, that fits. */
  Optional<Row> event(Predicate<Row> fits) {
    return row(fits.and(Row::isEvent));
  }

  /** A service that fits. */
  Optional<Row> service(Predicate<Row> fits) {
    return row(fits.and(Row::isService));
  }

  Person owner(Row row) {
    return household.people.stream()
        .filter(person -> person.rows.contains(row))
        .findFirst()
        .orElseThrow();
  }

  /** Other rows of the same person. */
  List<Row> others(Row row) {
    List<Row> others = new ArrayList<>(owner(row).rows);
    others.remove(row);
    return others;
  }

  /** Puts another row of the same person at the end of the person's rows. */
  Row add(Row like, Row added) {
    owner(like).rows.add(added);
    return added;
  }

  /** A copy of an event as a row of somebody else, who has no other row. */
  Row stranger(Row like) {
    Person person = new Person(owner(like).birth);
    Row row = new Row(like);
    row.set(Columns.NHS_NUMBER, identities.nhsNumber());
    row.set(Columns.PERSON_ID, identities.personId());
    row.set(Columns.REFERENCE, "");
    person.rows.add(row);
    household.people.add(person);
    return row;
  }
}
