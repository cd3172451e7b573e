package org.ascreturns.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * Copies the XML of a sheet and puts values into its cells; a cell with a formula stays as it is.
 * Rows without a value to put in are copied as they are, so that a sheet of many thousand formulas
 * costs no more than reading it.
 */
final class SheetFiller {

  private static final Pattern ROW_NUMBER = Pattern.compile("\\sr=\"([0-9]+)\"");
  private static final Pattern CELL =
      Pattern.compile("<c\\s([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
  private static final Pattern REFERENCE = Pattern.compile("(?:^|\\s)r=\"([A-Z]+)[0-9]+\"");
  private static final Pattern STYLE = Pattern.compile("(?:^|\\s)s=\"([0-9]+)\"");

  private final TreeMap<Integer, TreeMap<Integer, FilledWorkbook.Cell>> cells;

  /**
   * @param cells by row and column, from 1
   */
  SheetFiller(Map<Integer, Map<Integer, FilledWorkbook.Cell>> cells) {
    this.cells = new TreeMap<>();
    cells.forEach((row, values) -> this.cells.put(row, new TreeMap<>(values)));
  }

  /**
   * The output stays open.
   *
   * @throws IOException if it is no sheet as office programs write it
   */
  void copy(InputStream from, OutputStream to) throws IOException {
    String sheet = new String(from.readAllBytes(), StandardCharsets.UTF_8);
    int at = sheet.indexOf("<sheetData");
    if (at < 0) {
      throw new IOException("The sheet has no rows in the form that is known");
    }
    at = sheet.indexOf('>', at) + 1;
    boolean empty = sheet.charAt(at - 2) == '/';
    put(to, empty ? sheet.substring(0, at - 2) + ">" : sheet.substring(0, at));
    while (!empty && sheet.startsWith("<row", at)) {
      int head = sheet.indexOf('>', at);
      boolean bare = sheet.charAt(head - 1) == '/';
      int end = bare ? head + 1 : sheet.indexOf("</row>", head) + "</row>".length();
      at = row(sheet, at, head, end, to);
    }
    addBefore(Integer.MAX_VALUE, to);
    put(to, empty ? "</sheetData>" + sheet.substring(at) : sheet.substring(at));
  }

  /** Gives the place behind the row. */
  private int row(String sheet, int start, int head, int end, OutputStream to) throws IOException {
    Matcher number = ROW_NUMBER.matcher(sheet).region(start, head);
    if (!number.find()) {
      throw new IOException("The sheet has a row without number");
    }
    int row = Integer.parseInt(Objects.requireNonNull(number.group(1)));
    addBefore(row, to);
    TreeMap<Integer, FilledWorkbook.Cell> own = cells.remove(row);
    if (own == null) {
      put(to, sheet.substring(start, end));
    } else {
      boolean bare = sheet.charAt(head - 1) == '/';
      put(to, bare ? sheet.substring(start, head - 1) + ">" : sheet.substring(start, head + 1));
      put(to, filled(bare ? "" : sheet.substring(head + 1, end - "</row>".length()), row, own));
      put(to, "</row>");
    }
    return end;
  }

  private static String filled(String row, int number, Map<Integer, FilledWorkbook.Cell> values) {
    TreeMap<Integer, FilledWorkbook.Cell> own = new TreeMap<>(values);
    StringBuilder filled = new StringBuilder(row.length() + 64 * own.size());
    Matcher there = CELL.matcher(row);
    while (there.find()) {
      String attributes = Objects.requireNonNull(there.group(1));
      Matcher reference = REFERENCE.matcher(attributes);
      int column =
          reference.find()
              ? CellReference.convertColStringToIndex(Objects.requireNonNull(reference.group(1)))
                  + 1
              : Integer.MAX_VALUE;
      while (!own.isEmpty() && own.firstKey() < column) {
        Map.Entry<Integer, FilledWorkbook.Cell> before = own.pollFirstEntry();
        filled.append(cell(number, before.getKey(), "", before.getValue()));
      }
      FilledWorkbook.Cell value = own.remove(column);
      String inside = there.group(2);
      if (value == null || (inside != null && inside.contains("<f"))) {
        filled.append(there.group());
      } else {
        Matcher style = STYLE.matcher(attributes);
        filled.append(
            cell(number, column, style.find() ? " s=\"" + style.group(1) + '"' : "", value));
      }
    }
    own.forEach((column, value) -> filled.append(cell(number, column, "", value)));
    return filled.toString();
  }

  private void addBefore(int row, OutputStream to) throws IOException {
    while (!cells.isEmpty() && cells.firstKey() < row) {
      Map.Entry<Integer, TreeMap<Integer, FilledWorkbook.Cell>> added = cells.pollFirstEntry();
      put(
          to,
          "<row r=\""
              + added.getKey()
              + "\">"
              + filled("", added.getKey(), added.getValue())
              + "</row>");
    }
  }

  private static String cell(int row, int column, String style, FilledWorkbook.Cell cell) {
    String start = "<c r=\"" + CellReference.convertNumToColString(column - 1) + row + '"' + style;
    return cell.number()
        ? start + "><v>" + cell.value() + "</v></c>"
        : start
            + " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            + escaped(PlainText.of(cell.value()))
            + "</t></is></c>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static void put(OutputStream to, String text) throws IOException {
    to.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
