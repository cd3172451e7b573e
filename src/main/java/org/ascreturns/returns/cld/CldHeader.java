package org.ascreturns.returns.cld;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascreturns.extract.HeaderNames;
import org.ascreturns.rule.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one file: which field each holds, and what is odd about them (spec.md section 4).
 */
final class CldHeader {

  private final List<String> names;
  private final String release;
  private final @Nullable CldField[] columns;
  private final List<String> unknown = new ArrayList<>();
  private final List<String> twice = new ArrayList<>();
  private final Set<CldField> present = EnumSet.noneOf(CldField.class);
  private final List<Integer> carried = new ArrayList<>();
  private int team = -1;

  CldHeader(List<String> names, Settings settings) {
    this.names = names;
    this.columns = new CldField[names.size()];
    Settings.@Nullable Input input = settings.inputs().get("cld");
    Map<String, CldField> fields = fieldNames(input);
    Map<String, Integer> positions = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = HeaderNames.normalise(names.get(i));
      if (name.isEmpty()) {
        continue;
      }
      positions.putIfAbsent(name, i);
      CldField field = fields.get(name);
      if (!seen.add(field == null ? name : HeaderNames.normalise(field.specName()))) {
        twice.add(names.get(i));
      } else if (field != null) {
        columns[i] = field;
        present.add(field);
      }
    }
    this.release = release(settings);
    if (input != null) {
      carry(input, positions);
    }
    collectUnknown();
  }

  private static Map<String, CldField> fieldNames(Settings.@Nullable Input input) {
    Map<String, CldField> fields = new HashMap<>();
    for (String release : List.of("R1", "R2")) {
      for (CldFields.Facts facts : CldFields.ofRelease(release).all()) {
        fields.put(HeaderNames.normalise(facts.field().specName()), facts.field());
        fields.put(HeaderNames.normalise(facts.header()), facts.field());
      }
    }
    if (input != null) {
      Map<String, CldField> national = Map.copyOf(fields);
      input
          .columns()
          .forEach(
              (own, field) -> fields.put(HeaderNames.normalise(own), named(national, own, field)));
    }
    return fields;
  }

  private static CldField named(Map<String, CldField> national, String own, String field) {
    CldField found = national.get(HeaderNames.normalise(field));
    if (found == null) {
      throw new IllegalArgumentException(
          "columns: " + own + ": there is no field " + field + " in Client Level Data");
    }
    return found;
  }

  private void carry(Settings.Input input, Map<String, Integer> positions) {
    for (String column : input.carry()) {
      carried.add(positions.getOrDefault(HeaderNames.normalise(column), -1));
    }
    String teamColumn = input.team();
    if (teamColumn != null) {
      team = positions.getOrDefault(HeaderNames.normalise(teamColumn), -1);
    }
  }

  private void collectUnknown() {
    for (int i = 0; i < names.size(); i++) {
      if (columns[i] == null
          && i != team
          && !carried.contains(i)
          && !twice.contains(names.get(i))) {
        boolean nameless = HeaderNames.normalise(names.get(i)).isEmpty();
        unknown.add(nameless ? "(column " + (i + 1) + ", without name)" : names.get(i));
      }
    }
  }

  private String release(Settings settings) {
    String asked = settings.text("release");
    if (!asked.equals("auto")) {
      return asked;
    }
    boolean first =
        present.contains(CldField.GP_PRACTICE_NAME)
            && present.contains(CldField.PROVIDER_CQC_LOCATION_NAME);
    return first ? "R1" : "R2";
  }

  /** R1 or R2. */
  String release() {
    return release;
  }

  int size() {
    return names.size();
  }

  /**
   * The field that each column holds; null for columns that are not ours or not kept. Names are
   * never among them: they are read past and not stored.
   */
  @Nullable CldField[] columns() {
    @Nullable CldField[] kept = columns.clone();
    for (int i = 0; i < kept.length; i++) {
      CldField field = kept[i];
      if (field != null && field.withdrawn()) {
        kept[i] = null;
      }
    }
    return kept;
  }

  /**
   * A column that is not part of the specification and reads like the name of somebody. What the
   * council carries through it has asked for.
   */
  private boolean readsLikeName(int column) {
    boolean ours = columns[column] != null || column == team || carried.contains(column);
    return !ours && HeaderNames.readsLikeName(names.get(column));
  }

  /** Columns that must not be kept anywhere: names; in Release 2 all that it withdrew. */
  BitSet discarded() {
    BitSet discarded = new BitSet(columns.length);
    for (int i = 0; i < columns.length; i++) {
      CldField field = columns[i];
      boolean withdrawn = field != null && field.withdrawn() && release.equals("R2");
      discarded.set(i, withdrawn || holdsName(i) || readsLikeName(i));
    }
    return discarded;
  }

  /** A second column of the same name holds what the first holds. */
  private boolean holdsName(int column) {
    String name = HeaderNames.normalise(names.get(column));
    return name.equals("FIRST_NAME") || name.equals("LAST_NAME");
  }

  /** Whether the line is a header at all. */
  boolean hasAny() {
    return !present.isEmpty();
  }

  boolean has(CldField field) {
    return present.contains(field);
  }

  /** Position of the column of a field, -1 if there is none. */
  int position(CldField field) {
    for (int i = 0; i < columns.length; i++) {
      if (columns[i] == field) {
        return i;
      }
    }
    return -1;
  }

  List<String> unknown() {
    return unknown;
  }

  List<String> twice() {
    return twice;
  }

  /** Positions of the columns that are carried through, -1 for one that the file does not have. */
  List<Integer> carried() {
    return carried;
  }

  /** Position of the team's column, -1 if there is none. */
  int team() {
    return team;
  }
}
