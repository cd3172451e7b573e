package org.ascreturns.returns.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascreturns.extract.HeaderNames;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one file: which field each holds, and what is odd about them.
 *
 * @param <F> the fields of the layout
 */
public final class TableHeader<F> {

  /**
   * A field of the layout and the names that its column may have, however they are written.
   *
   * @param names the first is the one that people are told
   */
  public record Column<F>(F field, List<String> names) {
    public Column {
      names = List.copyOf(names);
    }
  }

  private final List<String> names;
  private final List<Column<F>> layout;
  private final List<@Nullable F> columns = new ArrayList<>();
  private final Set<F> present = new LinkedHashSet<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> twice = new ArrayList<>();
  private final BitSet discarded = new BitSet();
  private final List<Integer> carried = new ArrayList<>();
  private final int team;

  /**
   * @throws IllegalArgumentException if the job maps a column to a field that does not exist; its
   *     message is for the person who wrote the job
   */
  public TableHeader(List<String> names, List<Column<F>> layout, Settings.@Nullable Input input) {
    this.names = names;
    this.layout = List.copyOf(layout);
    Map<String, F> fields = fields(input);
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = HeaderNames.normalise(names.get(i));
      positions.putIfAbsent(name, i);
      F field = fields.get(name);
      if (field != null && !present.add(field)) {
        twice.add(names.get(i));
        columns.add(null);
      } else {
        columns.add(field);
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

  private Map<String, F> fields(Settings.@Nullable Input input) {
    Map<String, F> fields = new HashMap<>();
    for (Column<F> column : layout) {
      column.names().forEach(name -> fields.put(HeaderNames.normalise(name), column.field()));
    }
    if (input != null) {
      Map<String, F> known = Map.copyOf(fields);
      input
          .columns()
          .forEach(
              (own, name) -> {
                F field = known.get(HeaderNames.normalise(name));
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
      if (columns.get(i) == null && i != team && !carried.contains(i)) {
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

  public int size() {
    return names.size();
  }

  /** Whether the line is a header at all. */
  public boolean hasAny() {
    return !present.isEmpty();
  }

  /** The columns that the file does not have, in the order of the layout. */
  public List<Column<F>> missing() {
    return layout.stream().filter(column -> !present.contains(column.field())).toList();
  }

  public List<String> unknown() {
    return unknown;
  }

  public List<String> twice() {
    return twice;
  }

  /** Columns that must not be kept anywhere: they are not of the layout and read like names. */
  public BitSet discarded() {
    return discarded;
  }

  /** What must not be kept of a line with too few or too many values: it may stand anywhere. */
  public BitSet discardedOfRagged(int values) {
    BitSet hidden = new BitSet();
    hidden.set(0, discarded.isEmpty() ? 0 : values);
    return hidden;
  }

  /** The values of a row by field, as they came; those of other columns are left behind. */
  public Map<F, String> values(String[] values) {
    Map<F, String> fields = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      F field = columns.get(i);
      if (field != null) {
        fields.put(field, values[i]);
      }
    }
    return fields;
  }

  public @Nullable String team(String[] values) {
    return team < 0 || values[team].isBlank() ? null : values[team];
  }

  /** The values of the columns that the council carries through; null if it carries none. */
  public @Nullable List<@Nullable String> carried(String[] values) {
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
