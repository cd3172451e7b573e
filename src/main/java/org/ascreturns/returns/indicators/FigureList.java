package org.ascreturns.returns.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ascreturns.extract.CopyRow;
import org.ascreturns.returns.indicators.rules.Ind901NotText;
import org.ascreturns.returns.indicators.rules.Ind902ColumnTwice;
import org.ascreturns.returns.indicators.rules.Ind903RaggedLine;
import org.ascreturns.returns.indicators.rules.Ind904ColumnMissing;
import org.ascreturns.returns.indicators.rules.Ind905FigureLine;
import org.ascreturns.returns.table.ListExtract;
import org.ascreturns.returns.table.ReferenceCsv;
import org.jspecify.annotations.Nullable;

/**
 * Monthly figures from outside case records (call log, brokerage log, surveys ...), and figures of
 * England, the region and the neighbours to compare with. One line a figure and month.
 */
final class FigureList {

  private static final String COUNCIL = "council";
  private static final Set<String> AREAS = Set.of(COUNCIL, "england", "region", "neighbours");

  /** Indicators with their parts, as the catalogue has them: {@code SU04 responses}. */
  private static final Set<String> PARTS =
      ReferenceCsv.rows("indicators", "parts").stream()
          .map(row -> (row.getField("indicator") + " " + row.getField("part")).strip())
          .collect(Collectors.toUnmodifiableSet());

  private FigureList() {}

  static ListExtract extract() {
    List<String> columns =
        List.of("indicator", "part", "area", "month", "numerator", "denominator", "value");
    return new ListExtract(
        "figures",
        "extract.indicator_figure",
        columns,
        columns,
        FigureList::line,
        new ListExtract.Rules(
            Ind901NotText.class,
            Ind902ColumnTwice.class,
            Ind903RaggedLine.class,
            Ind904ColumnMissing.class,
            Ind905FigureLine.class));
  }

  private static @Nullable Consumer<CopyRow> line(Map<String, String> values) {
    String indicator = values.getOrDefault("indicator", "").toUpperCase(Locale.ROOT);
    String part = values.getOrDefault("part", "");
    String given = values.getOrDefault("area", "").toLowerCase(Locale.ROOT);
    String area = given.isEmpty() ? COUNCIL : given;
    LocalDate month = month(values.getOrDefault("month", ""));
    String numerator = values.getOrDefault("numerator", "");
    String denominator = values.getOrDefault("denominator", "");
    String value = values.getOrDefault("value", "");
    boolean usable =
        PARTS.contains((indicator + " " + part).strip())
            && AREAS.contains(area)
            && month != null
            && isNumber(numerator)
            && isNumber(denominator)
            && isNumber(value)
            && !(numerator.isEmpty() && value.isEmpty());
    return usable
        ? row ->
            row.text(indicator)
                .text(part)
                .text(area)
                .date(month)
                .number(number(numerator))
                .number(number(denominator))
                .number(number(value))
        : null;
  }

  private static boolean isNumber(String text) {
    return text.matches("|-?[0-9]{1,12}([.][0-9]{1,6})?");
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  /** Last day of a month, written 2025-06, 2025-06-30 or 30/06/2025; null if it is none. */
  private static @Nullable LocalDate month(String text) {
    String iso =
        text.replaceFirst("^([0-9]{2})/([0-9]{2})/([0-9]{4})$", "$3-$2")
            .replaceFirst("^([0-9]{4}-[0-9]{2})-[0-9]{2}$", "$1");
    return iso.matches("(19|20)[0-9]{2}-(0[1-9]|1[0-2])")
        ? YearMonth.parse(iso).atEndOfMonth()
        : null;
  }
}
