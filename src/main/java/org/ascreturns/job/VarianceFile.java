package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ascreturns.build.Explanation;
import org.ascreturns.build.Layout;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.Settings;

/**
 * Reads how a council explains cells that have changed: {@code jobs/variance.csv} under the working
 * directory. It has the columns year, table, row, column and explanation; others are passed over,
 * so that the CSV of {@code returns compare --output} can be filled in and put there. A line
 * without explanation says nothing.
 */
public final class VarianceFile {

  private static final List<String> COLUMNS =
      List.of("year", "table", "row", "column", "explanation");

  private final TypedCsv csv;
  private final Map<String, Layout.Table> tables = new HashMap<>();
  private final Set<String> own = new HashSet<>();
  private final Map<List<String>, Long> seen = new HashMap<>();
  private final List<Explanation> explanations = new ArrayList<>();

  private VarianceFile(TypedCsv csv, String returnId, List<Return> returns) {
    this.csv = csv;
    for (Return any : returns) {
      for (Layout.Table table : Layout.of(any.id()).tables()) {
        tables.put(table.id(), table);
        if (any.id().equals(returnId)) {
          own.add(table.id());
        }
      }
    }
  }

  /** Where the explanations of a working directory are looked for. */
  public static Path in(Path directory) {
    return directory.resolve("jobs").resolve("variance.csv");
  }

  /**
   * The explanations for a return and year, by table, row and column; none if there is no file.
   *
   * @param returns every return there is: lines about tables of others are passed over
   * @throws WrongUseException if the file has a fault; says where, and what to do
   */
  public static List<Explanation> read(Path directory, Settings settings, List<Return> returns) {
    Path file = in(directory);
    if (!Files.exists(file)) {
      return List.of();
    }
    TypedCsv csv = new TypedCsv(file);
    if (!csv.header().containsAll(COLUMNS)) {
      throw csv.wrongColumns(
          String.join(",", COLUMNS) + ", separated by commas; others may stand beside them");
    }
    VarianceFile read = new VarianceFile(csv, settings.returnId(), returns);
    csv.lines().forEach(line -> read.add(line, settings.yearName()));
    csv.refuseFaults();
    return read.explanations.stream()
        .sorted(
            Comparator.comparing(Explanation::table)
                .thenComparing(Explanation::row)
                .thenComparing(Explanation::column))
        .toList();
  }

  private void add(CsvRecord line, String year) {
    if (!csv.readable(line) || csv.value(line, "explanation").isEmpty() || !isYear(line)) {
      return;
    }
    if (csv.value(line, "year").equals(year) && isCell(line) && isNew(line)) {
      explanations.add(
          new Explanation(
              csv.value(line, "table"),
              csv.value(line, "row"),
              csv.value(line, "column"),
              csv.value(line, "explanation")));
    }
  }

  private boolean isYear(CsvRecord line) {
    if (!csv.value(line, "year").matches("20[0-9]{2}-[0-9]{2}")) {
      csv.fault(line, "year: it is no reporting year. Write it as 2025-26.");
      return false;
    }
    return true;
  }

  /** Whether it is a cell of this return; a cell of no return at all is a fault. */
  private boolean isCell(CsvRecord line) {
    Layout.Table table = tables.get(csv.value(line, "table"));
    if (table == null) {
      csv.fault(line, "table: there is no such table. Give it as cells.csv has it.");
      return false;
    }
    boolean known = true;
    if (table.rows().stream().noneMatch(row -> row.key().equals(csv.value(line, "row")))) {
      csv.fault(line, "row: " + table.id() + " has no such row. Give it as cells.csv has it.");
      known = false;
    }
    if (table.columns().stream().noneMatch(key -> key.key().equals(csv.value(line, "column")))) {
      csv.fault(
          line, "column: " + table.id() + " has no such column. Give it as cells.csv has it.");
      known = false;
    }
    return known && own.contains(table.id());
  }

  private boolean isNew(CsvRecord line) {
    List<String> key =
        List.of(csv.value(line, "table"), csv.value(line, "row"), csv.value(line, "column"));
    Long before = seen.putIfAbsent(key, line.getStartingLineNumber());
    if (before != null) {
      csv.fault(
          line,
          "table, row, column: line "
              + before
              + " explains the same cell. Keep one of the two lines.");
    }
    return before == null;
  }
}
