package org.ascreturns.returns.ascs;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ascreturns.returns.ascs.rules.Ascs905PopulationLine;
import org.ascreturns.returns.table.ListExtract;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/**
 * The eligible population: tables EP1 and EP2, a line for each age band, gender and support reason.
 */
final class Population {

  static final String ID = "ascs_population";
  private static final List<String> SETTINGS = List.of("community", "residential", "nursing");
  private static final Set<String> BANDS = Set.of("18-64", "65+");
  private static final Set<String> GENDERS = Set.of("Male", "Female", "Other");

  private Population() {}

  static DataReturnList extract() {
    Set<String> reasons =
        ReferenceCsv.rows("ascs", "codes").stream()
            .filter(row -> row.getField("code_list").equals("primary_support_reason"))
            .map((NamedCsvRecord row) -> row.getField("publication_group"))
            .filter(group -> !group.isEmpty())
            .collect(Collectors.toSet());
    return DataReturnList.of(
        ID,
        DataReturn.POPULATION,
        "extract.ascs_population",
        List.of(
            "age_band", "gender", "primary_support_reason", "community", "residential", "nursing"),
        List.of(),
        (values, council) -> line(values, reasons),
        Ascs905PopulationLine.class,
        places());
  }

  private static ListExtract.Line line(Map<String, String> values, Set<String> reasons) {
    String band = values.getOrDefault("age_band", "");
    String gender = values.getOrDefault("gender", "");
    String reason = values.getOrDefault("primary_support_reason", "");
    String problem = problem(band, gender, reason, reasons);
    if (!problem.isEmpty()) {
      return ListExtract.Line.unusable(problem);
    }
    return ListExtract.Line.of(
        row -> {
          row.text(band).text(gender).text(reason);
          SETTINGS.forEach(setting -> row.integer(people(values.getOrDefault(setting, ""))));
        });
  }

  /** What a name that the tables do not have must be; empty if they have all three. */
  private static String problem(String band, String gender, String reason, Set<String> reasons) {
    if (!BANDS.contains(band)) {
      return mustBe("age_band", BANDS);
    }
    if (!GENDERS.contains(gender)) {
      return mustBe("gender", GENDERS);
    }
    return reasons.contains(reason) ? "" : mustBe("primary_support_reason", reasons);
  }

  private static String mustBe(String column, Set<String> allowed) {
    return column + " must be one of: " + String.join("; ", new TreeSet<>(allowed)) + ".";
  }

  /** A whole number from 0 to 1,000,000; null is left to the rule on the tables (ASCS-R31). */
  private static @Nullable Integer people(String text) {
    return text.matches("[0-9]{1,7}(\\.0+)?") && Double.parseDouble(text) <= 1_000_000
        ? (Integer) (int) Double.parseDouble(text)
        : null;
  }

  private static Map<Long, DataReturnList.Place> places() {
    Map<Long, DataReturnList.Place> places = new HashMap<>();
    for (NamedCsvRecord row : ReferenceCsv.rows("ascs", "workbook_population")) {
      places.put(
          Long.valueOf(row.getField("line")),
          new DataReturnList.Place(
              Map.of(
                  "age_band", row.getField("age_band"),
                  "gender", row.getField("gender"),
                  "primary_support_reason", row.getField("primary_support_reason")),
              Map.of(3, "community", 4, "residential", 5, "nursing")));
    }
    return Map.copyOf(places);
  }
}
