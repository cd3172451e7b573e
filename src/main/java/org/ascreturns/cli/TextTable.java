package org.ascreturns.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Columns of text side by side; numbers to the right. */
final class TextTable {

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  TextTable row(@Nullable Object... values) {
    rows.add(
        Arrays.stream(values)
            .map(value -> value == null ? "" : value.toString().replaceAll("\\p{Cntrl}+", " "))
            .toList());
    return this;
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  void print(PrintWriter out) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        boolean right = numeric(i);
        String pad = " ".repeat(widths[i] - row.get(i).length());
        line.append(right ? pad + row.get(i) : row.get(i) + pad).append("  ");
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private boolean numeric(int column) {
    return rows.size() > 1
        && rows.stream()
            .skip(1)
            .allMatch(row -> row.get(column).isEmpty() || row.get(column).matches("-?[0-9]+"));
  }
}
