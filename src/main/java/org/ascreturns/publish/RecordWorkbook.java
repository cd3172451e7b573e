package org.ascreturns.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.returns.PublishedColumn;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A file of records as a workbook: one sheet, dates as dates, codes as numbers. */
final class RecordWorkbook {

  private static final int FLUSH = 1_000;
  private static final int WIDTH = 18;

  private RecordWorkbook() {}

  static void write(
      Connection connection,
      String select,
      String sheetName,
      List<PublishedColumn> columns,
      LocalDate asAt,
      Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = Reproducible.unpacked(out)) {
      Worksheet sheet = workbook.newWorksheet(sheetName);
      sheet.freezePane(0, 1);
      writeRows(connection, select, columns, sheet);
      sheet.finish();
    } catch (SQLException e) {
      throw new SqlFailure("writing of " + file.getFileName(), e);
    }
    Reproducible.pack(file, asAt);
  }

  private static void writeRows(
      Connection connection, String select, List<PublishedColumn> columns, Worksheet sheet)
      throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FLUSH);
      try (ResultSet rows = statement.executeQuery(select)) {
        List<PublishedColumn> heads = columns.isEmpty() ? asSelected(rows) : columns;
        for (int c = 0; c < heads.size(); c++) {
          sheet.value(0, c, heads.get(c).label());
          sheet.style(0, c).bold().wrapText(true).set();
          sheet.width(c, WIDTH);
        }
        int at = 1;
        while (rows.next()) {
          for (int c = 0; c < heads.size(); c++) {
            put(sheet, at, c, rows.getObject(c + 1), heads.get(c));
          }
          at++;
          if (at % FLUSH == 0) {
            sheet.flush();
          }
        }
      }
    }
  }

  /** The columns of the select under their own names. */
  private static List<PublishedColumn> asSelected(ResultSet rows) throws SQLException {
    List<PublishedColumn> columns = new ArrayList<>();
    for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
      String name = rows.getMetaData().getColumnLabel(c);
      columns.add(new PublishedColumn(name, name, name, false));
    }
    return columns;
  }

  private static void put(
      Worksheet sheet, int row, int column, @Nullable Object value, PublishedColumn published) {
    if (value instanceof Date day) {
      sheet.value(row, column, day.toLocalDate());
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      String text = value.toString();
      if (published.number() && text.matches("[0-9]{1,9}")) {
        sheet.value(row, column, Integer.valueOf(text));
      } else {
        sheet.value(row, column, PlainText.of(text));
      }
    }
  }
}
