package org.ascreturns.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.ascreturns.build.SqlFile;
import org.ascreturns.database.SqlFailure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that is handed in, its cells filled: the council's own copy, or one of our own in the
 * same layout. {@code sql/<return>/workbook} has a select for each, which gives sheet, row_no,
 * column_no (both from 1), kind, value and is_number; cells of the kind {@code own} are for a
 * workbook of our own alone. Formulas of the council's copy are left as they are, and the program
 * that opens it works them out again.
 */
final class FilledWorkbook {

  private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*>");
  private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

  private FilledWorkbook() {}

  /** A value on its way into a cell. */
  record Cell(String value, boolean number) {}

  static void write(
      Connection connection,
      SqlFile select,
      int runId,
      Optional<Path> template,
      LocalDate asAt,
      Path file)
      throws IOException {
    Map<String, Map<Integer, Map<Integer, Cell>>> sheets =
        cells(connection, select, runId, template.isEmpty());
    if (template.isPresent()) {
      fill(template.get(), sheets, file);
      Reproducible.pack(file);
    } else {
      make(sheets, file);
      Reproducible.pack(file, asAt);
    }
  }

  private static Map<String, Map<Integer, Map<Integer, Cell>>> cells(
      Connection connection, SqlFile select, int runId, boolean own) {
    Map<String, Map<Integer, Map<Integer, Cell>>> sheets = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(5_000);
      try (ResultSet found =
          statement.executeQuery(select.statement().replace(":run_id", String.valueOf(runId)))) {
        while (found.next()) {
          if (own || !found.getString("kind").equals("own")) {
            sheets
                .computeIfAbsent(found.getString("sheet"), sheet -> new TreeMap<>())
                .computeIfAbsent(found.getInt("row_no"), row -> new TreeMap<>())
                .put(
                    found.getInt("column_no"),
                    new Cell(found.getString("value"), found.getBoolean("is_number")));
          }
        }
      }
      return sheets;
    } catch (SQLException e) {
      throw new SqlFailure("cells of " + select.name(), e);
    }
  }

  private static void make(Map<String, Map<Integer, Map<Integer, Cell>>> sheets, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = Reproducible.unpacked(out)) {
      for (Map.Entry<String, Map<Integer, Map<Integer, Cell>>> entry : sheets.entrySet()) {
        Worksheet sheet = workbook.newWorksheet(entry.getKey());
        entry
            .getValue()
            .forEach(
                (row, cells) ->
                    cells.forEach(
                        (column, cell) -> {
                          if (cell.number()) {
                            sheet.value(row - 1, column - 1, new BigDecimal(cell.value()));
                          } else {
                            sheet.value(row - 1, column - 1, PlainText.of(cell.value()));
                          }
                        }));
        sheet.finish();
      }
    }
  }

  private static void fill(
      Path template, Map<String, Map<Integer, Map<Integer, Cell>>> sheets, Path file)
      throws IOException {
    try (ZipFile from = new ZipFile(template.toFile());
        OutputStream out = Files.newOutputStream(file);
        ZipOutputStream to = new ZipOutputStream(out)) {
      Map<String, Map<Integer, Map<Integer, Cell>>> parts = parts(from, sheets);
      for (ZipEntry entry : Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream content = from.getInputStream(entry)) {
          Map<Integer, Map<Integer, Cell>> cells = parts.get(entry.getName());
          if (cells != null) {
            new SheetFiller(cells).copy(content, to);
          } else if (entry.getName().equals("xl/workbook.xml")) {
            to.write(
                new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("<calcPr ", "<calcPr fullCalcOnLoad=\"1\" ")
                    .getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
  }

  /** The cells by the part of the package that holds their sheet. */
  private static Map<String, Map<Integer, Map<Integer, Cell>>> parts(
      ZipFile from, Map<String, Map<Integer, Map<Integer, Cell>>> sheets) throws IOException {
    Map<String, String> targets = new HashMap<>();
    for (String relation : found(RELATION, text(from, "xl/_rels/workbook.xml.rels"))) {
      targets.put(attribute(relation, "Id"), attribute(relation, "Target"));
    }
    Map<String, Map<Integer, Map<Integer, Cell>>> parts = new HashMap<>();
    for (String sheet : found(SHEET, text(from, "xl/workbook.xml"))) {
      Map<Integer, Map<Integer, Cell>> cells = sheets.get(attribute(sheet, "name"));
      String target = targets.get(attribute(sheet, "r:id"));
      if (cells != null && target != null) {
        parts.put(target.startsWith("/") ? target.substring(1) : "xl/" + target, cells);
      }
    }
    if (parts.size() < sheets.size()) {
      throw new IOException("The workbook to be filled in lacks a sheet");
    }
    return parts;
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group()).toList();
  }

  private static String attribute(String element, String name) {
    Matcher value = Pattern.compile("\\s" + Pattern.quote(name) + "=\"([^\"]*)\"").matcher(element);
    return value.find() ? Objects.requireNonNull(value.group(1)).replace("&amp;", "&") : "";
  }

  private static String text(ZipFile from, String part) throws IOException {
    ZipEntry entry = from.getEntry(part);
    if (entry == null) {
      throw new IOException("The workbook to be filled in has no part " + part);
    }
    try (InputStream content = from.getInputStream(entry)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
