package org.ascreturns.returns.salt.discharge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascreturns.extract.Blanks;
import org.ascreturns.extract.HeaderNames;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/** The columns of one file: which field each holds, and what is odd about them. */
final class DischargeHeader {

  private final List<String> names;
  private final @Nullable DischargeField[] columns;
  private final Set<DischargeField> present = EnumSet.noneOf(DischargeField.class);
  private final List<String> unknown = new ArrayList<>();
  private final List<String> twice = new ArrayList<>();
  private final BitSet discarded = new BitSet();
  private final List<Integer> carried = new ArrayList<>();
  private final int team;

  /**
   * @throws IllegalArgumentException if the job maps a column to a field that does not exist; its
   *     message is for the person who wrote the job
   */
  DischargeHeader(List<String> names, Settings.@Nullable Input input) {
    this.names = names;
    this.columns = new DischargeField[names.size()];
    Map<String, DischargeField> fields = fields(input);
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = HeaderNames.normalise(names.get(i));
      positions.putIfAbsent(name, i);
      DischargeField field = fields.get(name);
      if (field != null && !present.add(field)) {
        twice.add(names.get(i));
      } else {
        columns[i] = field;
      }
    }
    if (input != null) {
      input
          .carry()
          .forEach(
              column -> carried.add(positions.getOrDefault(HeaderNames.normalise(column), -1)));
    }
    String teamColumn = input == null ? null : input.team();
    this.team =
        teamColumn == null ? -1 : positions.getOrDefault(HeaderNames.normalise(teamColumn), -1);
    lookAtTheOthers();
  }

  private static Map<String, DischargeField> fields(Settings.@Nullable Input input) {
    Map<String, DischargeField> fields = new HashMap<>();
    for (DischargeField field : DischargeField.values()) {
      fields.put(field.name(), field);
      fields.put(HeaderNames.normalise(field.label()), field);
    }
    if (input != null) {
      Map<String, DischargeField> known = Map.copyOf(fields);
      input
          .columns()
          .forEach(
              (own, name) -> {
                DischargeField field = known.get(HeaderNames.normalise(name));
                if (field == null) {
                  throw new IllegalArgumentException(
                      "columns: " + own + ": there is no field " + name);
                }
                fields.put(HeaderNames.normalise(own), field);
              });
    }
    return fields;
  }

  private void lookAtTheOthers() {
    for (int i = 0; i < names.size(); i++) {
      if (columns[i] == null && i != team && !carried.contains(i)) {
        discarded.set(i, HeaderNames.readsLikeName(names.get(i)));
        if (!twice.contains(names.get(i))) {
          unknown.add(
              HeaderNames.normalise(names.get(i)).isEmpty()
                  ? "(column " + (i + 1) + ", without name)"
                  : names.get(i));
        }
      }
    }
  }

  int size() {
    return names.size();
  }

  /** Whether the line is a header at all. */
  boolean hasAny() {
    return !present.isEmpty();
  }

  /** The fields that no column holds. */
  List<DischargeField> missing() {
    return List.copyOf(EnumSet.complementOf(EnumSet.copyOf(present)));
  }

  List<String> unknown() {
    return unknown;
  }

  List<String> twice() {
    return twice;
  }

  /** Columns that must not be kept anywhere: they are not of the layout and read like names. */
  BitSet discarded() {
    return discarded;
  }

  /** The values of a row by field; those of other columns are left behind. */
  Map<DischargeField, String> fields(String[] values) {
    Map<DischargeField, String> fields = new EnumMap<>(DischargeField.class);
    for (int i = 0; i < columns.length; i++) {
      DischargeField field = columns[i];
      String value = Blanks.strip(values[i]);
      if (field != null && !value.isEmpty()) {
        fields.put(field, value);
      }
    }
    return fields;
  }

  @Nullable String team(String[] values) {
    return team < 0 || values[team].isBlank() ? null : values[team];
  }

  @Nullable List<@Nullable String> carried(String[] values) {
    if (carried.isEmpty()) {
      return null;
    }
    List<@Nullable String> through = new ArrayList<>();
    for (int position : carried) {
      through.add(position < 0 || values[position].isEmpty() ? null : values[position]);
    }
    return through;
  }
}
