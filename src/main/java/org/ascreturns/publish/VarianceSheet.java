package org.ascreturns.publish;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.ascreturns.build.Comparison;
import org.ascreturns.build.Layout;
import org.ascreturns.build.Variance;
import org.jspecify.annotations.Nullable;

/**
 * The cells that have changed since an earlier return, those outside the tolerance first, with the
 * council's explanation.
 */
final class VarianceSheet {

  private static final List<String> HEADS =
      List.of(
          "Table",
          "Row",
          "Column",
          "This return",
          "Earlier return",
          "Difference",
          "Difference %",
          "Tolerance %",
          "Result",
          "Explanation");
  private static final int EXPLANATION = HEADS.size() - 1;

  private final Sheet sheet;
  private final Styles styles;
  private final Map<String, String> labels = new HashMap<>();

  VarianceSheet(Sheet sheet, Layout layout, Styles styles) {
    this.sheet = sheet;
    this.styles = styles;
    for (Layout.Table table : layout.tables()) {
      table.rows().forEach(row -> labels.put(table.id() + "|row|" + row.key(), row.label()));
      table.columns().forEach(column -> labels.put(columnKey(table, column), label(column)));
    }
  }

  private static String columnKey(Layout.Table table, Layout.Line column) {
    return table.id() + "|column|" + column.key();
  }

  private static String label(Layout.Line column) {
    return column.group().isEmpty() ? column.label() : column.group() + ": " + column.label();
  }

  void write(Comparison comparison) {
    styles.title(sheet.createRow(0).createCell(0), "Change since the year before");
    sheet.createRow(1).createCell(0).setCellValue(comparison.words());
    if (!comparison.lines().isEmpty()) {
      sheet.createRow(2).createCell(0).setCellValue(counts(comparison));
      sheet
          .createRow(3)
          .createCell(0)
          .setCellValue(
              "Explanations are kept in jobs/variance.csv: what is typed into this sheet is gone"
                  + " with the next run.");
      writeLines(comparison);
    }
    int[] widths = {14, 50, 40, 14, 14, 14, 14, 14, 20, 80};
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * 256);
    }
    Styles.print(sheet);
  }

  private static String counts(Comparison comparison) {
    return "Cells outside tolerance: "
        + comparison.lines(Variance.Result.OUTSIDE).size()
        + "; within: "
        + comparison.lines(Variance.Result.WITHIN).size()
        + "; without change, not listed: "
        + comparison.lines(Variance.Result.SAME).size()
        + "; with a value on one side only: "
        + comparison.lines(Variance.Result.ONE_SIDE).size()
        + ".";
  }

  private void writeLines(Comparison comparison) {
    int at = 5;
    Row header = sheet.createRow(at);
    for (int c = 0; c < HEADS.size(); c++) {
      styles.header(header.createCell(c), HEADS.get(c));
    }
    for (Variance line : comparison.lines()) {
      if (line.result() != Variance.Result.SAME) {
        write(sheet.createRow(++at), line);
      }
    }
    sheet.setAutoFilter(new CellRangeAddress(5, at, 0, EXPLANATION));
    sheet.createFreezePane(0, 6);
  }

  private void write(Row row, Variance line) {
    row.createCell(0).setCellValue(line.table());
    row.createCell(1).setCellValue(label(line.table() + "|row|", line.row()));
    row.createCell(2).setCellValue(label(line.table() + "|column|", line.column()));
    number(row.createCell(3), line.value());
    number(row.createCell(4), line.earlier());
    number(row.createCell(5), line.difference());
    percent(row.createCell(6), line.percent());
    percent(row.createCell(7), line.tolerance());
    row.createCell(8).setCellValue(line.result().words());
    if (line.explanation().isEmpty()) {
      styles.entry(row.createCell(EXPLANATION));
    } else {
      styles.wrapped(row.createCell(EXPLANATION), PlainText.of(line.explanation()));
    }
  }

  /** As the layout prints it; the key itself where the layout has it no more. */
  private String label(String kind, String key) {
    return PlainText.of(labels.getOrDefault(kind + key, key));
  }

  private void number(Cell cell, @Nullable BigDecimal value) {
    if (value == null) {
      styles.blank(cell);
    } else {
      styles.number(cell, value, false);
    }
  }

  private void percent(Cell cell, @Nullable BigDecimal value) {
    if (value != null) {
      styles.percent(cell, value);
    }
  }
}
