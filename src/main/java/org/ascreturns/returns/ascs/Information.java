package org.ascreturns.returns.ascs;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ascreturns.returns.ascs.rules.Ascs906InformationLine;
import org.ascreturns.returns.table.ListExtract;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/**
 * What the council says of its survey, an item and its value a line: sign-off, people substituted,
 * comparison with SALT, survey process. One kind of file for each sheet that has such items.
 */
final class Information {

  private static final List<NamedCsvRecord> ITEMS = ReferenceCsv.rows("ascs", "information");

  private static final String PREVIOUS = "previous";

  private Information() {}

  static List<DataReturnList> extracts() {
    return List.of(
        extract("ascs_information", ""),
        extract("ascs_sign_off", DataReturn.SIGN_OFF),
        extract("ascs_substituted", DataReturn.POPULATION),
        extract("ascs_process", DataReturn.PROCESS));
  }

  private static DataReturnList extract(String id, String sheet) {
    Set<String> known = ITEMS.stream().map(row -> row.getField("item")).collect(Collectors.toSet());
    return DataReturnList.of(
        id,
        sheet,
        "extract.ascs_information",
        List.of("item", "value", PREVIOUS),
        List.of(PREVIOUS),
        (values, council) -> line(values, known),
        Ascs906InformationLine.class,
        places(sheet));
  }

  private static ListExtract.Line line(Map<String, String> values, Set<String> known) {
    String item = values.getOrDefault("item", "");
    String value = values.getOrDefault("value", "");
    return known.contains(item)
        ? ListExtract.Line.of(
            row -> row.text(item).text(orNull(value)).text(orNull(values.get(PREVIOUS))))
        : ListExtract.Line.unusable("");
  }

  private static @Nullable String orNull(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  /** Items by their line of the sheet; one a line. */
  private static Map<Long, DataReturnList.Place> places(String sheet) {
    Map<Long, DataReturnList.Place> places = new HashMap<>();
    for (NamedCsvRecord row : ITEMS) {
      if (!sheet.isEmpty() && row.getField("sheet").equals(sheet)) {
        places.put(
            Long.valueOf(row.getField("line")),
            new DataReturnList.Place(
                Map.of("item", row.getField("item")),
                cells(row.getField("item"), Integer.parseInt(row.getField("column")) - 1)));
      }
    }
    return Map.copyOf(places);
  }

  /** Beside the people of SALT stands the population of the survey before (EP5). */
  private static Map<Integer, String> cells(String item, int at) {
    return item.equals("salt_lts001b")
        ? Map.of(at, "value", at + 1, PREVIOUS)
        : Map.of(at, "value");
  }
}
