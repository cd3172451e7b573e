package org.ascreturns.returns.salt.discharge;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.ascreturns.extract.HeaderNames;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/** The code lists of the file of discharges, and the spellings that they are known by. */
final class DischargeCodes {

  private static final String FOLDER = "sts004_discharges";

  private final Map<DischargeField, Set<String>> values = new EnumMap<>(DischargeField.class);
  private final Map<DischargeField, Map<String, String>> spellings =
      new EnumMap<>(DischargeField.class);

  /**
   * @param own the council's values by code list
   * @throws IllegalArgumentException if they name a list or a value that does not exist; its
   *     message is for the person who wrote the job
   */
  DischargeCodes(Map<String, Map<String, String>> own) {
    for (NamedCsvRecord code : ReferenceCsv.rows(FOLDER, "codes")) {
      DischargeField field = field(code.getField("code_list"));
      values.computeIfAbsent(field, list -> new LinkedHashSet<>()).add(code.getField("value"));
      spell(field, code.getField("value"), code.getField("value"));
    }
    for (NamedCsvRecord variant : ReferenceCsv.rows(FOLDER, "variants")) {
      spell(
          field(variant.getField("code_list")),
          variant.getField("variant"),
          variant.getField("value"));
    }
    own.forEach((list, map) -> map.forEach((value, code) -> map(list, value, code)));
  }

  private void map(String list, String own, String code) {
    DischargeField field =
        values.keySet().stream()
            .filter(known -> HeaderNames.normalise(list).equals(known.name()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("values: there is no code list " + list));
    if (!expected(field).contains(code)) {
      throw new IllegalArgumentException(
          "values: " + list + ": \"" + code + "\" is not on the list");
    }
    spell(field, own, code);
  }

  private void spell(DischargeField field, String spelling, String value) {
    spellings
        .computeIfAbsent(field, list -> new HashMap<>())
        .put(HeaderNames.normalise(spelling), value);
  }

  /** The values of a list, in its order. */
  Set<String> expected(DischargeField field) {
    return values.getOrDefault(field, Set.of());
  }

  /** What a value comes to; null if it is on no list in whatever spelling. */
  @Nullable String match(DischargeField field, String raw) {
    return expected(field).contains(raw)
        ? raw
        : spellings.getOrDefault(field, Map.of()).get(HeaderNames.normalise(raw));
  }

  private static DischargeField field(String list) {
    return DischargeField.valueOf(HeaderNames.normalise(list));
  }
}
