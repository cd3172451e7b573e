package org.ascreturns.returns.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ascreturns.build.Layout;
import org.ascreturns.returns.table.ReferenceCsv;
import org.junit.jupiter.api.Test;

/** The catalogue of indicators: whole, and the same in every place that knows it. */
class CatalogueTest {

  private static final Set<String> BASES =
      Set.of(
          "month",
          "year_to_date",
          "month_mean",
          "projection",
          "twelve_months",
          "twelve_month_mean",
          "twelve_month_change",
          "change_in_year",
          "year");

  private static List<NamedCsvRecord> parts() {
    return ReferenceCsv.rows("indicators", "parts");
  }

  private static String key(NamedCsvRecord part) {
    String name = part.getField("part").toLowerCase(java.util.Locale.ROOT);
    return part.getField("indicator") + (name.isEmpty() ? "" : "_" + name);
  }

  @Test
  void everyIndicatorHasAPartAndEveryPartAnIndicator() {
    Set<String> indicators =
        ReferenceCsv.rows("indicators", "indicators").stream()
            .map(row -> row.getField("indicator"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(indicators).hasSize(55);
    assertThat(parts().stream().map(part -> part.getField("indicator")).collect(Collectors.toSet()))
        .isEqualTo(indicators);
  }

  @Test
  void aPartSaysWhatItNeedsAndHowItIsShown() {
    assertThat(parts())
        .allSatisfy(
            part -> {
              assertThat(part.getField("bases").split(" ", -1)).isNotEmpty().isSubsetOf(BASES);
              assertThat(part.getField("needs")).as(key(part)).isNotBlank();
              assertThat(part.getField("better")).as(key(part)).isIn("higher", "lower", "none");
              assertThat(part.getField("unit")).as(key(part)).isNotBlank().doesNotContain(";");
              // A figure that nobody counts comes from the file of figures, and only then.
              assertThat(part.getField("source").isEmpty())
                  .as(key(part))
                  .isEqualTo(part.getField("needs").startsWith("figures*.csv"));
            });
  }

  @Test
  void theTablesHaveALineForEachPart() {
    List<String> expected = new ArrayList<>();
    for (NamedCsvRecord part : parts()) {
      String table = "IND-" + part.getField("indicator").substring(0, 2) + " ";
      expected.add(table + key(part));
      if (!part.getField("per").isEmpty()) {
        expected.add(table + key(part) + "_numerator");
        expected.add(table + key(part) + "_denominator");
      }
    }
    List<String> found = new ArrayList<>();
    for (Layout.Table table : Layout.of("indicators").tables()) {
      table.rows().forEach(row -> found.add(table.id() + " " + row.key()));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }
}
