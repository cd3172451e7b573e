package org.ascreturns.job;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ascreturns.build.CellValue;

/**
 * The cells of an earlier return, from a file in the form of {@code cells.csv}.
 *
 * @param name for a person: the file's name, and its year where it has one
 * @param cells empty where the file is only remembered
 */
public record EarlierFile(String name, String sha256, List<CellValue> cells) {

  private static final List<String> KEYS = List.of("table", "row", "column", "value");

  public EarlierFile {
    cells = List.copyOf(cells);
  }

  /**
   * Reads the columns table, row, column and value; the others may be there.
   *
   * @throws WrongUseException if the file cannot be read, or has a fault; says where, and what to
   *     do
   */
  public static EarlierFile read(Path file, String returnId) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUseException(
          "There is no file "
              + file
              + " to compare with. Name the cells.csv of an earlier return.");
    }
    TypedCsv csv = new TypedCsv(file);
    if (!csv.header().containsAll(KEYS)) {
      throw csv.wrongColumns("those of cells.csv, with " + String.join(", ", KEYS) + " among them");
    }
    List<CellValue> cells = new ArrayList<>();
    SortedSet<String> years = new TreeSet<>();
    Map<List<String>, Long> seen = new HashMap<>();
    for (CsvRecord line : csv.lines()) {
      if (csv.readable(line) && isOf(csv, line, returnId) && isNew(csv, line, seen)) {
        cells.add(cell(csv, line));
        if (csv.header().contains("year")) {
          years.add(csv.value(line, "year"));
        }
      }
    }
    csv.refuseFaults();
    if (cells.isEmpty()) {
      throw new WrongUseException(file + " has no cells. Name the cells.csv of an earlier return.");
    }
    return new EarlierFile(name(file, years), digest(file), cells);
  }

  private static boolean isOf(TypedCsv csv, CsvRecord line, String returnId) {
    if (csv.header().contains("return") && !csv.value(line, "return").equals(returnId)) {
      csv.fault(
          line, "return: this is not a cell of " + returnId + ". Name a file of that return.");
      return false;
    }
    if (!csv.value(line, "value").matches("|[0-9]{1,15}([.][0-9]{1,6})?")) {
      csv.fault(
          line,
          "value: it is not a number. Write digits only, such as 12 or 4.8, or leave it blank.");
      return false;
    }
    return true;
  }

  private static boolean isNew(TypedCsv csv, CsvRecord line, Map<List<String>, Long> seen) {
    List<String> key = KEYS.subList(0, 3).stream().map(name -> csv.value(line, name)).toList();
    Long before = seen.putIfAbsent(key, line.getStartingLineNumber());
    if (before != null) {
      csv.fault(
          line,
          "table, row, column: line " + before + " has the same cell. Keep one of the two lines.");
    }
    return before == null;
  }

  private static CellValue cell(TypedCsv csv, CsvRecord line) {
    String value = csv.value(line, "value");
    return new CellValue(
        csv.value(line, "table"),
        csv.value(line, "row"),
        csv.value(line, "column"),
        value.isEmpty() ? null : new BigDecimal(value));
  }

  private static String name(Path file, SortedSet<String> years) {
    String name = file.getFileName().toString();
    return years.isEmpty() ? name : name + ", " + String.join(" and ", years);
  }

  private static String digest(Path file) {
    try {
      return InputFiles.sha256(file);
    } catch (IOException e) {
      throw new WrongUseException("The file " + file + " could not be read.");
    }
  }
}
