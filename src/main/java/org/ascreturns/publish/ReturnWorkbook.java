package org.ascreturns.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ascreturns.build.Layout;
import org.ascreturns.build.SqlFile;
import org.ascreturns.returns.SignOff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The return in the national layout: contents, a sheet a table, checks, variance, notes, sign-off.
 */
final class ReturnWorkbook {

  private static final int LABEL_WIDTH = 60 * 256;
  private static final int CELL_WIDTH = 18 * 256;

  private final JdbcTemplate sql;
  private final PublishRequest request;

  ReturnWorkbook(Connection connection, PublishRequest request) {
    this.sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    this.request = request;
  }

  void write(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook);
      Map<String, BigDecimal> values = values();
      Map<String, String> blank = blankTables();
      writeContents(workbook.createSheet("Contents"), styles);
      for (Layout.Table table : request.layout().tables()) {
        Sheet sheet = workbook.createSheet(table.id());
        writeTable(sheet, table, values, styles);
        sheet.createRow(2).createCell(0).setCellValue(blanks(table, blank));
      }
      writeChecks(workbook.createSheet("Checks"), styles);
      new VarianceSheet(workbook.createSheet("Variance"), request.layout(), styles)
          .write(request.comparison());
      writeNotes(workbook.createSheet("Notes"), styles);
      writeSignOff(workbook.createSheet("Sign-off"), styles);
      Date made = Date.from(request.asAt().atStartOfDay().toInstant(ZoneOffset.UTC));
      workbook.getProperties().getCoreProperties().setCreated(Optional.of(made));
      workbook.getProperties().getCoreProperties().setModified(Optional.of(made));
      workbook.getProperties().getCoreProperties().setCreator("asc-returns");
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.write(out);
      }
    }
    Reproducible.pack(file);
  }

  private Map<String, BigDecimal> values() {
    Map<String, BigDecimal> values = new HashMap<>();
    sql.query(
        "select table_id, row_key, column_key, value from returns.cell where run_id = ?",
        row -> {
          BigDecimal value = row.getBigDecimal("value");
          if (value != null) {
            values.put(key(row.getString(1), row.getString(2), row.getString(3)), value);
          }
        },
        request.runId());
    return values;
  }

  private Map<String, String> blankTables() {
    Map<String, String> reasons = new HashMap<>();
    sql.query(
        "select table_id, reason from returns.blank_table where run_id = ?",
        row -> {
          reasons.put(row.getString("table_id"), row.getString("reason"));
        },
        request.runId());
    return reasons;
  }

  private static String blanks(Layout.Table table, Map<String, String> blank) {
    return blank.getOrDefault(
        table.id(),
        table.hasVoluntary()
            ? "Blue cells are voluntary. A blank cell is not supplied; 0 means counted, none."
            : "A blank cell could not be derived; 0 means counted, none.");
  }

  private static String key(String table, String row, String column) {
    return table + '|' + row + '|' + column;
  }

  private void writeContents(Sheet sheet, Styles styles) {
    int at = 0;
    styles.title(sheet.createRow(at++).createCell(0), request.title() + " " + request.yearName());
    sheet
        .createRow(at++)
        .createCell(0)
        .setCellValue("Council " + request.council() + ", as at " + Styles.day(request.asAt()));
    at++;
    Row header = sheet.createRow(at++);
    styles.header(header.createCell(0), "Table");
    styles.header(header.createCell(1), "What is counted");
    for (Layout.Table table : request.layout().tables()) {
      Row row = sheet.createRow(at++);
      row.createCell(0).setCellValue(table.id());
      styles.wrapped(row.createCell(1), table.title());
    }
    sheet.setColumnWidth(0, CELL_WIDTH);
    sheet.setColumnWidth(1, 110 * 256);
    Styles.print(sheet);
  }

  private void writeTable(
      Sheet sheet, Layout.Table table, Map<String, BigDecimal> values, Styles styles) {
    styles.title(sheet.createRow(0).createCell(0), table.title());
    sheet
        .createRow(1)
        .createCell(0)
        .setCellValue("Counts " + table.unit() + ": " + table.population() + ".");
    int at = writeColumnHeads(sheet, table, styles);
    for (Layout.Line row : table.rows().stream().filter(line -> !line.extra()).toList()) {
      writeLine(sheet.createRow(at++), table, row, values, styles);
    }
    List<Layout.Line> extra = table.rows().stream().filter(Layout.Line::extra).toList();
    if (!extra.isEmpty()) {
      at++;
      styles.header(
          sheet.createRow(at++).createCell(0),
          "Added by the method of Client Level Data; counted in the totals");
      for (Layout.Line row : extra) {
        writeLine(sheet.createRow(at++), table, row, values, styles);
      }
    }
    sheet.setColumnWidth(0, LABEL_WIDTH);
    for (int c = 1; c <= table.columns().size(); c++) {
      sheet.setColumnWidth(c, CELL_WIDTH);
    }
    sheet.createFreezePane(1, 6);
    Styles.print(sheet);
  }

  /** Group headings over the columns that share them, then the columns. */
  private static int writeColumnHeads(Sheet sheet, Layout.Table table, Styles styles) {
    Row groups = sheet.createRow(4);
    Row heads = sheet.createRow(5);
    styles.header(heads.createCell(0), "");
    int from = 0;
    List<Layout.Line> columns = table.columns();
    for (int c = 0; c < columns.size(); c++) {
      styles.header(heads.createCell(c + 1), columns.get(c).label());
      boolean last =
          c + 1 == columns.size() || !columns.get(c + 1).group().equals(columns.get(c).group());
      if (last) {
        if (!columns.get(c).group().isEmpty()) {
          styles.header(groups.createCell(from + 1), columns.get(c).group());
          if (c > from) {
            sheet.addMergedRegion(new CellRangeAddress(4, 4, from + 1, c + 1));
          }
        }
        from = c + 1;
      }
    }
    return 6;
  }

  private static void writeLine(
      Row row,
      Layout.Table table,
      Layout.Line line,
      Map<String, BigDecimal> values,
      Styles styles) {
    styles.label(row.createCell(0), line.label(), line.total());
    for (int c = 0; c < table.columns().size(); c++) {
      Layout.Line column = table.columns().get(c);
      BigDecimal value = values.get(key(table.id(), line.key(), column.key()));
      boolean total = line.total() || column.total();
      if (!table.mandatory(line, column)) {
        styles.voluntary(row.createCell(c + 1), value, total);
      } else if (value == null) {
        styles.blank(row.createCell(c + 1));
      } else {
        styles.number(row.createCell(c + 1), value, total);
      }
    }
  }

  private void writeChecks(Sheet sheet, Styles styles) {
    List<String> heads = List.of("Check", "Severity", "Table", "Result", "Detail");
    Row header = sheet.createRow(0);
    for (int c = 0; c < heads.size(); c++) {
      styles.header(header.createCell(c), heads.get(c));
    }
    sql.query(
        """
        select check_id, severity, table_id, passed, detail
        from returns.check_result
        where run_id = ?
        order by passed, severity, length(check_id), check_id, table_id, detail
        """,
        found -> {
          Row row = sheet.createRow(sheet.getLastRowNum() + 1);
          row.createCell(0).setCellValue(found.getString("check_id"));
          row.createCell(1).setCellValue(found.getString("severity"));
          row.createCell(2).setCellValue(found.getString("table_id"));
          row.createCell(3).setCellValue(found.getBoolean("passed") ? "passed" : "FAILED");
          row.createCell(4).setCellValue(found.getString("detail"));
        },
        request.runId());
    for (int c = 0; c < 4; c++) {
      sheet.setColumnWidth(c, CELL_WIDTH);
    }
    sheet.setColumnWidth(4, 90 * 256);
    sheet.createFreezePane(0, 1);
    Styles.print(sheet);
  }

  private void writeNotes(Sheet sheet, Styles styles) {
    styles.title(sheet.createRow(0).createCell(0), "What to know when reading the tables");
    int at = 2;
    for (String note : request.notes()) {
      styles.wrapped(sheet.createRow(at++).createCell(0), note);
    }
    writeLeftOut(sheet, at + 1, styles);
    sheet.setColumnWidth(0, 130 * 256);
    sheet.setColumnWidth(1, CELL_WIDTH);
    sheet.setColumnWidth(2, CELL_WIDTH);
    Styles.print(sheet);
  }

  /** Who is missing from the figures, by reason: the rows are listed in the rejection report. */
  private void writeLeftOut(Sheet sheet, int at, Styles styles) {
    Row header = sheet.createRow(at);
    styles.header(header.createCell(0), "Rows left out because of what is missing in them");
    styles.header(header.createCell(1), "Measure");
    styles.header(header.createCell(2), "Rows");
    new NamedParameterJdbcTemplate(sql)
        .query(
            SqlFile.read("sql/engine/publish/left-out.sql").statement(),
            Map.of("run_id", request.runId()),
            found -> {
              Row row = sheet.createRow(sheet.getLastRowNum() + 1);
              styles.wrapped(row.createCell(0), found.getString("words"));
              row.createCell(1).setCellValue(found.getString("selection"));
              styles.number(row.createCell(2), found.getLong("row_count"), false);
            });
    if (sheet.getLastRowNum() == at) {
      sheet.createRow(at + 1).createCell(0).setCellValue("None.");
    }
  }

  /** Whether the return is ready to submit, and what it waits for. */
  private String state() {
    List<String> waitsFor = new ArrayList<>();
    List<String> missing = request.signOff().missing();
    if (!missing.isEmpty()) {
      waitsFor.add("to be filled in: " + String.join(", ", missing));
    }
    Integer failed =
        sql.queryForObject(
            """
            select count(*)
            from returns.check_result
            where run_id = ?
              and severity = 'error'
              and not passed
            """,
            Integer.class,
            request.runId());
    if (failed != null && failed > 0) {
      waitsFor.add("checks that failed (sheet Checks): " + failed);
    }
    return waitsFor.isEmpty()
        ? "Ready to submit."
        : "Not ready to submit; " + String.join("; ", waitsFor) + ".";
  }

  private void writeSignOff(Sheet sheet, Styles styles) {
    styles.title(sheet.createRow(0).createCell(0), "Sign-off");
    String[][] facts = {
      {"Return", request.title()},
      {"Council", request.council()},
      {"Year", request.yearName()},
      {"As at", Styles.day(request.asAt())},
      {"Run", request.runKey()}
    };
    int at = 2;
    for (String[] fact : facts) {
      Row row = sheet.createRow(at++);
      styles.label(row.createCell(0), fact[0], true);
      row.createCell(1).setCellValue(fact[1]);
    }
    at++;
    Row header = sheet.createRow(at++);
    styles.header(header.createCell(0), "File");
    styles.header(header.createCell(1), "SHA-256");
    int first = at;
    sql.query(
        "select name, sha256 from audit.file where run_id = ? order by file_no",
        found -> {
          Row row = sheet.createRow(Math.max(first, sheet.getLastRowNum() + 1));
          row.createCell(0).setCellValue(found.getString("name"));
          row.createCell(1).setCellValue(found.getString("sha256"));
        },
        request.runId());
    at = sheet.getLastRowNum() + 2;
    for (SignOff.Entry entry : request.signOff().entries()) {
      Row row = sheet.createRow(at++);
      styles.label(row.createCell(0), entry.field(), true);
      styles.entry(row.createCell(1));
      row.getCell(1).setCellValue(PlainText.of(entry.value()));
    }
    if (request.signOff().tellsState()) {
      Row row = sheet.createRow(at + 1);
      styles.label(row.createCell(0), "State", true);
      styles.wrapped(row.createCell(1), state());
    }
    sheet.setColumnWidth(0, 50 * 256);
    sheet.setColumnWidth(1, 75 * 256);
    Styles.print(sheet);
  }
}
