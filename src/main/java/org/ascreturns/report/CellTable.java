package org.ascreturns.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ascreturns.build.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a table as the page prints them: lines that are much wider than long are laid down,
 * and long tables cut into parts.
 */
final class CellTable {

  /** A table with more cells than this is in the workbook only. */
  private static final int CELLS = 1_000;

  /** A table of few rows and more columns than this is laid down. */
  private static final int WIDE = 14;

  private static final long PERCENT = 100;

  private final Layout.Table table;
  private final Map<String, @Nullable BigDecimal> cells;
  private final Set<String> outside;
  private final Disclosure disclosure;

  /**
   * @param cells by {@link #key}
   * @param outside keys of the cells outside the tolerance
   */
  CellTable(
      Layout.Table table,
      Map<String, @Nullable BigDecimal> cells,
      Set<String> outside,
      Disclosure disclosure) {
    this.table = table;
    this.cells = cells;
    this.outside = outside;
    this.disclosure = disclosure;
  }

  static String key(String row, String column) {
    return row + "\t" + column;
  }

  /** Whether the page has room for it. */
  static boolean fits(Layout.Table table) {
    return table.rows().size() * table.columns().size() <= CELLS;
  }

  List<ReturnTables.Matrix> parts() {
    boolean laidDown =
        table.columns().size() > WIDE && table.rows().size() < table.columns().size();
    List<Layout.Line> down = laidDown ? table.columns() : table.rows();
    List<Layout.Line> across = laidDown ? table.rows() : table.columns();
    List<ReturnTables.Matrix> parts = new ArrayList<>();
    for (int from = 0; from < down.size(); from += ReturnTables.ROWS) {
      List<ReturnTables.Line> lines = new ArrayList<>();
      for (Layout.Line line : down.subList(from, Math.min(from + ReturnTables.ROWS, down.size()))) {
        lines.add(line(line, across, laidDown));
      }
      parts.add(
          new ReturnTables.Matrix(
              groups(across),
              across.stream().map(head -> new ReturnTables.Head(head.key(), head.label())).toList(),
              lines));
    }
    return parts;
  }

  private static List<ReturnTables.Group> groups(List<Layout.Line> across) {
    List<ReturnTables.Group> groups = new ArrayList<>();
    for (Layout.Line head : across) {
      ReturnTables.Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
      if (last != null && last.words().equals(head.group())) {
        groups.set(groups.size() - 1, new ReturnTables.Group(last.words(), last.columns() + 1));
      } else {
        groups.add(new ReturnTables.Group(head.group(), 1));
      }
    }
    return groups;
  }

  private ReturnTables.Line line(Layout.Line line, List<Layout.Line> across, boolean laidDown) {
    List<ReturnTables.Cell> printed = new ArrayList<>();
    boolean heldBack =
        across.stream().anyMatch(head -> disclosure.isHeldBack(counted(line, head, laidDown)));
    for (Layout.Line head : across) {
      String key = laidDown ? key(head.key(), line.key()) : key(line.key(), head.key());
      BigDecimal value = cells.get(key);
      String style = style(value, outside.contains(key));
      Layout.Line row = laidDown ? head : line;
      Layout.Line column = laidDown ? line : head;
      printed.add(new ReturnTables.Cell(printed(value, heldBack, row, column), style));
    }
    String group = line.group().isEmpty() ? "" : line.group() + ": ";
    return new ReturnTables.Line(
        line.key(), (laidDown ? group : "") + line.label(), line.total(), printed);
  }

  private static String style(@Nullable BigDecimal value, boolean outside) {
    if (value == null) {
      return "na";
    }
    return outside ? "off" : value.signum() == 0 ? "z" : "";
  }

  /** A cell where it is a count, as far as that can be told: a whole number. */
  private @Nullable BigDecimal counted(Layout.Line line, Layout.Line head, boolean laidDown) {
    BigDecimal value =
        cells.get(laidDown ? key(head.key(), line.key()) : key(line.key(), head.key()));
    return value != null && isCount(value) ? value : null;
  }

  private static boolean isCount(BigDecimal value) {
    return value.scale() <= 0;
  }

  /**
   * In public a count is rounded or held back, and what is worked out is held back where a count of
   * its row is, or one that it is made of. Percentages and rates are whole numbers there, of counts
   * that are not rounded (DoLS specification, section 6.3).
   */
  private String printed(
      @Nullable BigDecimal value, boolean heldBack, Layout.Line row, Layout.Line column) {
    if (value == null) {
      return "";
    }
    if (isCount(value)) {
      return disclosure.count(value);
    }
    if (!disclosure.isPublic()) {
      return Figures.exact(value);
    }
    if (heldBack) {
      return Disclosure.HELD_BACK;
    }
    Layout.MadeOf ofRow = row.madeOf();
    Layout.MadeOf ofColumn = column.madeOf();
    if (ofRow != null) {
      List<@Nullable BigDecimal> counts = new ArrayList<>();
      ofRow.counts().forEach(count -> counts.add(cells.get(key(count, column.key()))));
      return worked(value, ofRow.per(), counts);
    }
    if (ofColumn != null) {
      String base = ofColumn.base().isEmpty() ? row.key() : ofColumn.base();
      List<@Nullable BigDecimal> counts = new ArrayList<>();
      for (String count : ofColumn.counts()) {
        counts.add(cells.get(key(counts.isEmpty() ? row.key() : base, count)));
      }
      return worked(value, ofColumn.per(), counts);
    }
    return Figures.exact(value);
  }

  /**
   * What is worked out, in public.
   *
   * @param counts what it is made of, the numerator first; a blank one is no help
   */
  private String worked(BigDecimal value, long per, List<@Nullable BigDecimal> counts) {
    if (counts.stream().anyMatch(disclosure::isHeldBack)) {
      return Disclosure.HELD_BACK;
    }
    if (per == 0) {
      return Figures.exact(value);
    }
    BigDecimal part = counts.get(0);
    BigDecimal whole = BigDecimal.ZERO;
    for (BigDecimal count : counts.subList(1, counts.size())) {
      whole = count == null ? whole : whole.add(count);
    }
    if (part == null || whole.signum() == 0) {
      return Figures.fixed(value, 0);
    }
    BigDecimal rest = whole.subtract(part);
    // The share of few who are left over tells how few they are.
    if (per == PERCENT && rest.signum() > 0 && disclosure.isHeldBack(rest)) {
      return Disclosure.HELD_BACK;
    }
    return Figures.fixed(
        part.multiply(BigDecimal.valueOf(per)).divide(whole, 0, RoundingMode.HALF_UP), 0);
  }

  /** How big it is, in words. */
  static String size(Layout.Table table) {
    return Figures.whole(table.rows().size())
        + " rows by "
        + Figures.whole(table.columns().size())
        + " columns";
  }

  static Map<String, Map<String, @Nullable BigDecimal>> byTable(List<Row> rows) {
    Map<String, Map<String, @Nullable BigDecimal>> tables = new java.util.HashMap<>();
    for (Row row : rows) {
      Map<String, @Nullable BigDecimal> cells =
          Objects.requireNonNull(
              tables.computeIfAbsent(row.text("table_id"), id -> new java.util.HashMap<>()));
      cells.put(key(row.text("row_key"), row.text("column_key")), row.number("value"));
    }
    return tables;
  }
}
