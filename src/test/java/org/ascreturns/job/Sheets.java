package org.ascreturns.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** The sheets of a workbook as text, opened again by another library than the one that wrote it. */
final class Sheets {

  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  private Sheets() {}

  static Sheets of(Path file) {
    Sheets read = new Sheets();
    DataFormatter shown = new DataFormatter();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
          List<String> cells = new ArrayList<>();
          for (int c = 0; c < row.getLastCellNum(); c++) {
            cells.add(shown.formatCellValue(row.getCell(c)));
          }
          rows.add(cells);
        }
        read.sheets.put(sheet.getSheetName(), rows);
      }
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Sheets empty() {
    return new Sheets();
  }

  List<String> names() {
    return List.copyOf(sheets.keySet());
  }

  /** The rows below the header, these columns of them, with bars between. */
  List<String> rows(String sheet, String... columns) {
    List<List<String>> all = Objects.requireNonNull(sheets.get(sheet), sheet);
    List<String> header = all.get(0);
    List<String> rows = new ArrayList<>();
    for (List<String> row : all.subList(1, all.size())) {
      List<String> picked = new ArrayList<>();
      for (String column : columns) {
        int at = header.indexOf(column);
        if (at < 0) {
          throw new IllegalArgumentException(sheet + " has no column " + column + ": " + header);
        }
        picked.add(at < row.size() ? row.get(at) : "");
      }
      rows.add(String.join("|", picked));
    }
    return rows;
  }

  /** Every row, its filled cells with bars between. */
  List<String> text(String sheet) {
    return Objects.requireNonNull(sheets.get(sheet), sheet).stream()
        .map(row -> String.join("|", row.stream().filter(cell -> !cell.isEmpty()).toList()))
        .toList();
  }
}
