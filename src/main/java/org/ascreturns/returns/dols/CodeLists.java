package org.ascreturns.returns.dols;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ascreturns.extract.HeaderNames;
import org.ascreturns.returns.dols.rules.Code;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/** The code lists of a year, {@code sql/dols/reference/codes.csv}, and the council's own values. */
final class CodeLists {

  private final Map<String, Map<String, Code>> lists = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> own = new HashMap<>();

  /**
   * @param values the council's values by code list
   * @throws IllegalArgumentException if they name a list or a code that does not exist; its message
   *     is for the person who wrote the job
   */
  CodeLists(int year, Map<String, Map<String, String>> values) {
    for (NamedCsvRecord row : ReferenceCsv.rows("dols", "codes")) {
      if (inForce(row, year)) {
        lists
            .computeIfAbsent(row.getField("code_list"), list -> new LinkedHashMap<>())
            .put(
                row.getField("code"),
                new Code(row.getField("code"), row.getField("group"), row.getField("key")));
      }
    }
    values.forEach((list, map) -> map.forEach((value, code) -> map(list, value, code)));
  }

  private void map(String list, String value, String code) {
    Map<String, Code> known = lists.get(list);
    if (known == null) {
      throw new IllegalArgumentException("values: there is no code list " + list);
    }
    if (!known.containsKey(code)) {
      throw new IllegalArgumentException(
          "values: " + list + ": \"" + code + "\" is not on the list");
    }
    own.computeIfAbsent(list, any -> new HashMap<>()).put(HeaderNames.normalise(value), code);
  }

  /** What the council's value is mapped to; the value itself if it is not mapped. */
  String mapped(String list, String value) {
    return own.getOrDefault(list, Map.of()).getOrDefault(HeaderNames.normalise(value), value);
  }

  /** Null if it is not on the list. */
  @Nullable Code code(String list, String code) {
    return Objects.requireNonNull(lists.get(list), list).get(code);
  }

  boolean has(String list, String code) {
    return lists.getOrDefault(list, Map.of()).containsKey(code);
  }

  /** A line of a list that holds from one year, and perhaps until another. */
  static boolean inForce(NamedCsvRecord row, int year) {
    String until = row.getField("until_year");
    return Integer.parseInt(row.getField("from_year")) <= year
        && (until.isEmpty() || year <= Integer.parseInt(until));
  }
}
