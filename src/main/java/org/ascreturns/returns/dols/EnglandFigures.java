package org.ascreturns.returns.dols;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.returns.dols.rules.Dols909EnglandLine;
import org.ascreturns.returns.table.ListExtract;
import org.jspecify.annotations.Nullable;

/** What England had in a month, to stand beside the council in the management table. */
final class EnglandFigures {

  static final String ID = "dols_england";
  static final Set<String> MONTHS =
      Set.of("apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "jan", "feb", "mar");
  static final Set<String> MEASURES =
      Set.of(
          "received",
          "signed_off",
          "signed_off_over_one_year",
          "cumulative_signed_off",
          "cumulative_days",
          "cumulative_average_days",
          "not_completed_at_month_end");

  private EnglandFigures() {}

  static ListExtract extract() {
    return new ListExtract(
        ID,
        "extract.dols_england",
        List.of("month", "measure", "england"),
        EnglandFigures::line,
        DolsLists.rules(Dols909EnglandLine.class));
  }

  private static @Nullable Consumer<CopyRow> line(Map<String, String> values) {
    String month = values.getOrDefault("month", "");
    String measure = values.getOrDefault("measure", "");
    String figure = values.getOrDefault("england", "");
    return MONTHS.contains(month)
            && MEASURES.contains(measure)
            && figure.matches("[0-9]{1,12}([.][0-9]{1,6})?")
        ? row -> row.text(month).text(measure).number(new BigDecimal(figure))
        : null;
  }
}
