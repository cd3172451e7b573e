package org.ascreturns.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ascreturns.build.SqlFile;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.rule.RuleDefinition;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The rejection report for people: totals first, then by rule, by team, and every finding. Lists
 * are streamed from the database; a list longer than a sheet goes on on the next one. Every cell is
 * text or a number, never a formula.
 */
final class RejectionWorkbook {

  /** Rows of a sheet below its header. */
  private static final int SHEET_ROWS = 1_048_575;

  private static final int FLUSH = 1_000;

  private final Connection connection;
  private final PublishRequest request;
  private final int sheetRows;

  RejectionWorkbook(Connection connection, PublishRequest request) {
    this(connection, request, SHEET_ROWS);
  }

  RejectionWorkbook(Connection connection, PublishRequest request, int sheetRows) {
    this.connection = connection;
    this.request = request;
    this.sheetRows = sheetRows;
  }

  void write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = Reproducible.unpacked(out)) {
      String run = String.valueOf(request.runId());
      writeList(workbook, "Summary", select("summary"), run);
      writeByRule(workbook, run);
      writeList(workbook, "By rule and field", select("by-field"), run);
      writeList(workbook, "By team", select("by-team"), run);
      writeList(workbook, "Open events by team", openEvents(), run);
      writeList(workbook, "Rows by disposition", select("by-disposition"), run);
      for (PublishRequest.ReportSheet sheet : request.reportSheets()) {
        writeList(
            workbook,
            sheet.name(),
            sheet.select().statement().replace("{outside_rules}", quoted(outsideRules())),
            run);
      }
      writeList(workbook, "Findings", Publication.findings(request), run);
      writeList(workbook, "Accepted warnings", select("accepted-warnings"), run);
      writeList(workbook, "Notes", select("notes"), run);
      writeList(workbook, "Rejected rows", select("rejected-rows"), run);
      writeList(workbook, "Left out of figures", select("left-out-rows"), run);
      writeList(workbook, "Fixed since last run", select("fixed"), run);
    }
    Reproducible.pack(file, request.asAt());
  }

  private static String select(String name) {
    return SqlFile.read("sql/engine/publish/" + name + ".sql").statement();
  }

  private String openEvents() {
    return select("open-events").replace("{rules}", quoted(request.openEventRules()));
  }

  private List<String> outsideRules() {
    return request.rules().stream()
        .filter(RuleDefinition::outside)
        .map(RuleDefinition::id)
        .toList();
  }

  /** As a list of SQL texts that is never empty. */
  private static String quoted(List<String> ids) {
    return ids.isEmpty()
        ? "''"
        : ids.stream()
            .map(id -> "'" + id.replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
  }

  private void writeByRule(Workbook workbook, String run) throws IOException {
    Map<String, RuleDefinition> rules = new HashMap<>();
    request.rules().forEach(rule -> rules.put(rule.id(), rule));
    Worksheet sheet = sheet(workbook, "By rule");
    head(sheet, List.of("rule", "severity", "findings", "new", "accepted", "checks", "what to do"));
    int[] at = {1};
    query(
        select("by-rule"),
        run,
        row -> {
          RuleDefinition rule = rules.get(row.getString("rule"));
          sheet.value(at[0], 0, row.getString("rule"));
          sheet.value(at[0], 1, row.getString("severity"));
          sheet.value(at[0], 2, row.getLong("findings"));
          sheet.value(at[0], 3, row.getLong("new"));
          sheet.value(at[0], 4, row.getLong("accepted"));
          sheet.value(at[0], 5, rule == null ? "" : rule.check());
          sheet.value(at[0], 6, rule == null ? "" : rule.fix());
          at[0]++;
        });
    finish(sheet, at[0], 7);
  }

  /** Writes what a select gives, its column names as the header. */
  private void writeList(Workbook workbook, String name, String select, String run)
      throws IOException {
    SheetSeries series = new SheetSeries(workbook, name);
    query(select, run, series::add);
    series.end();
  }

  private interface RowTaker {
    void take(ResultSet row) throws SQLException, IOException;
  }

  private void query(String select, String run, RowTaker taker) throws IOException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FLUSH);
      try (ResultSet rows = statement.executeQuery(select.replace(":run_id", run))) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    } catch (SQLException e) {
      throw new SqlFailure("rejection workbook", e);
    }
  }

  private static Worksheet sheet(Workbook workbook, String name) {
    Worksheet sheet = workbook.newWorksheet(name);
    sheet.freezePane(0, 1);
    return sheet;
  }

  private static void head(Worksheet sheet, List<String> names) {
    for (int c = 0; c < names.size(); c++) {
      sheet.value(0, c, names.get(c));
      sheet.style(0, c).bold().fillColor("D9D9D9").set();
      sheet.width(c, width(names.get(c)));
    }
  }

  private static int width(String column) {
    return switch (column) {
      case "message", "checks", "what to do", "reason", "raw" -> 80;
      case "file", "detail" -> 45;
      case "value", "field", "item" -> 30;
      default -> 16;
    };
  }

  private static void finish(Worksheet sheet, int rows, int columns) throws IOException {
    if (rows > 1) {
      sheet.setAutoFilter(0, 0, rows - 1, columns - 1);
    }
    sheet.finish();
  }

  /** One list over as many sheets as it needs. */
  private final class SheetSeries {
    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private List<String> columns = List.of();
    private int sheets;
    private int at;

    SheetSeries(Workbook workbook, String name) {
      this.workbook = workbook;
      this.name = name;
      this.sheet = next();
    }

    private Worksheet next() {
      sheets++;
      at = 1;
      return RejectionWorkbook.sheet(workbook, sheets == 1 ? name : name + " " + sheets);
    }

    void add(ResultSet row) throws SQLException, IOException {
      if (columns.isEmpty()) {
        columns = names(row);
        head(sheet, columns);
      }
      if (at > sheetRows) {
        finish(sheet, at, columns.size());
        sheet = next();
        head(sheet, columns);
      }
      for (int c = 0; c < columns.size(); c++) {
        put(row, c);
      }
      at++;
      if (at % FLUSH == 0) {
        sheet.flush();
      }
    }

    private void put(ResultSet row, int c) throws SQLException {
      Object value = row.getObject(c + 1);
      if (value instanceof Number number) {
        sheet.value(at, c, number);
      } else if (value != null) {
        sheet.value(at, c, PlainText.of(value.toString()));
      }
    }

    private static List<String> names(ResultSet row) throws SQLException {
      List<String> names = new ArrayList<>();
      for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
        names.add(row.getMetaData().getColumnLabel(c));
      }
      return names;
    }

    void end() throws IOException {
      if (columns.isEmpty()) {
        sheet.value(0, 0, "Nothing to list.");
        sheet.finish();
      } else {
        finish(sheet, at, columns.size());
      }
    }
  }
}
