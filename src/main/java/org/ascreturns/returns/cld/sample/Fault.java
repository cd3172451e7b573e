package org.ascreturns.returns.cld.sample;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One way in which a row is wrong.
 *
 * @param ruleId the rule that it breaks
 * @param weight how often, against the others
 * @param adds whether it needs a further row
 * @param planting spoils a row of the household and gives it; nothing where no row fits
 */
record Fault(String ruleId, int weight, boolean adds, Function<Scene, Optional<Row>> planting) {

  /** Spoils a row that fits. */
  static Fault of(String ruleId, int weight, Predicate<Row> fits, BiConsumer<Row, Scene> spoil) {
    return new Fault(
        ruleId,
        weight,
        false,
        scene -> {
          Optional<Row> found = scene.row(fits);
          found.ifPresent(row -> spoil.accept(row, scene));
          return found;
        });
  }

  /** Sets one field of a row that fits. */
  static Fault value(String ruleId, int weight, Predicate<Row> fits, int column, String value) {
    return of(ruleId, weight, fits, (row, scene) -> row.set(column, value));
  }

  /** Puts a further row of the same person behind a row that fits, and gives it. */
  static Fault another(
      String ruleId, int weight, Predicate<Row> fits, BiConsumer<Row, Scene> spoil) {
    return new Fault(
        ruleId,
        weight,
        true,
        scene ->
            scene
                .row(fits)
                .map(
                    row -> {
                      Row added = new Row(row);
                      scene.add(row, added);
                      spoil.accept(added, scene);
                      row.faulty = true;
                      return added;
                    }));
  }

  /** Puts a row of somebody else, who has no other row, and gives it. */
  static Fault stranger(
      String ruleId, int weight, Predicate<Row> fits, BiConsumer<Row, Scene> spoil) {
    return new Fault(
        ruleId,
        weight,
        true,
        scene ->
            scene
                .row(fits)
                .map(
                    row -> {
                      Row added = scene.stranger(row);
                      spoil.accept(added, scene);
                      return added;
                    }));
  }
}
