package org.ascreturns.returns.cld.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** People whose rows depend on one another: adults who draw on care, and who cares for them. */
final class Household {

  final List<Person> people = new ArrayList<>();

  void finish(CouncilYear year) {
    people.forEach(person -> person.finish(year));
    people.removeIf(person -> person.rows.isEmpty());
  }

  Stream<Row> rows() {
    return people.stream().flatMap(person -> person.rows.stream());
  }

  int size() {
    int size = 0;
    for (Person person : people) {
      size += person.rows.size();
    }
    return size;
  }
}
