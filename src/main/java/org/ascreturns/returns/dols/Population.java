package org.ascreturns.returns.dols;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.returns.dols.rules.Dols907PopulationLine;
import org.ascreturns.returns.table.ListExtract;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/** The people of the council by age, and how England's adults are shared among the ages. */
final class Population {

  static final String ID = "dols_population";

  private Population() {}

  static ListExtract extract() {
    Set<String> bands =
        ReferenceCsv.rows("dols", "bands").stream()
            .filter(row -> row.getField("band_list").equals("age_band"))
            .map((NamedCsvRecord row) -> row.getField("band"))
            .collect(Collectors.toSet());
    return new ListExtract(
        ID,
        "extract.dols_population",
        List.of("age_band", "council_population", "england_proportion"),
        values -> line(values, bands),
        DolsLists.rules(Dols907PopulationLine.class));
  }

  private static @Nullable Consumer<CopyRow> line(Map<String, String> values, Set<String> bands) {
    String band = values.getOrDefault("age_band", "");
    String people = values.getOrDefault("council_population", "");
    String share = values.getOrDefault("england_proportion", "");
    return bands.contains(band)
            && people.matches("[0-9]{1,9}")
            && share.matches("0|1|1\\.0{1,12}|0?\\.[0-9]{1,12}")
        ? row -> row.text(band).integer(Integer.valueOf(people)).number(new BigDecimal(share))
        : null;
  }
}
