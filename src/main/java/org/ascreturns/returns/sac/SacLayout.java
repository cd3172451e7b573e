package org.ascreturns.returns.sac;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ascreturns.returns.sac.rules.SacField;
import org.ascreturns.returns.table.ReferenceCsv;

/** The columns of the eight files in a year: {@code sql/sac/reference/fields.csv}. */
final class SacLayout {

  /** The lists hold all years' lines; what columns a table has does not depend on the year. */
  static final int NEWEST = 9999;

  private SacLayout() {}

  /** The columns of a file in their order. */
  static List<SacField> fields(SacFile file, int year) {
    return ReferenceCsv.rows("sac", "fields").stream()
        .filter(row -> row.getField("file").equals(file.specName()) && inForce(row, year))
        .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.getField("position"))))
        .map(SacLayout::field)
        .toList();
  }

  private static SacField field(NamedCsvRecord row) {
    return new SacField(
        row.getField("field"),
        SacField.Type.valueOf(row.getField("type").toUpperCase(Locale.ROOT)),
        Integer.parseInt(row.getField("max_length")),
        row.getField("requirement").equals("M"),
        row.getField("code_list"),
        row.getField("key").startsWith("PK"),
        row.getField("key").contains("FK"));
  }

  /** A line of a list that holds from one year, and perhaps until another. */
  static boolean inForce(NamedCsvRecord row, int year) {
    String until = row.getField("until_year");
    return Integer.parseInt(row.getField("from_year")) <= year
        && (until.isEmpty() || year <= Integer.parseInt(until));
  }
}
