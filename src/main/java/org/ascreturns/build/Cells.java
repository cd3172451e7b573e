package org.ascreturns.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Counts the members of a run into cells, and checks the cells. */
public final class Cells {

  private final NamedParameterJdbcTemplate sql;
  private final Lanes lanes;

  public Cells(DataSource dataSource, Lanes lanes) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
    this.lanes = lanes;
  }

  /**
   * Fills the cells from the members. Every member must fall in a cell of the layout: a key that it
   * does not know is an error of ours, never dropped.
   *
   * @param blankTables tables whose cells all stay blank, each with the reason in words
   * @param blankKeys regular expression of the rows, columns and cells that the council does not
   *     fill, as {@code Return.blankKeys} gives it; empty for none
   * @throws IllegalStateException if there is such a key; names table and keys
   */
  public void count(int runId, Map<String, String> blankTables, String blankKeys) {
    RunTables.joinByHash(sql);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("run_id", runId);
    parameters.put("blank_keys", blankKeys);
    sql.update("delete from returns.blank_table where run_id = :run_id", parameters);
    blankTables.forEach(
        (table, reason) ->
            sql.update(
                """
                insert into returns.blank_table (run_id, table_id, reason)
                values (:run_id, :table_id, :reason)
                """,
                Map.of("run_id", runId, "table_id", table, "reason", reason)));
    sql.update("delete from returns.cell where run_id = :run_id", parameters);
    sql.update(
        "create temporary table members_of_cells on commit drop as\n"
            + SqlFile.read("sql/engine/members-of-cells.sql").statement(),
        parameters);
    sql.getJdbcTemplate().execute("analyze members_of_cells");
    checkKeys(runId);
    ParallelInsert.run(sql, SqlFile.read("sql/engine/cells.sql").statement(), parameters);
    sql.getJdbcTemplate().execute("drop table members_of_cells");
    RunTables.settle(sql, runId, "returns.cell", "");
    RunTables.joinAsPlanned(sql);
  }

  private void checkKeys(int runId) {
    List<String> unknown =
        sql.query(
            SqlFile.read("sql/engine/unknown-keys.sql").statement(),
            Map.of("run_id", runId),
            (row, number) ->
                row.getString("table_id")
                    + " row "
                    + row.getString("row_key")
                    + " column "
                    + row.getString("column_key"));
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(
          "The layout does not know these cells: " + String.join("; ", unknown));
    }
  }

  /**
   * Puts what is worked out into its cells: {@code sql/<return>/figures}. A figure takes the place
   * of a count; one without value makes the cell blank.
   *
   * @throws IllegalStateException if a figure is of a cell that the layout does not know
   */
  public void workOut(int runId, String returnId, Map<String, Object> parameters) {
    for (SqlFile figures : SqlFile.in("sql/" + returnId + "/figures")) {
      // Kept once: it is held to the layout first, and then put in.
      sql.update(
          "create temporary table given on commit drop as\n" + figures.statement(), parameters);
      sql.getJdbcTemplate().execute("analyze given");
      List<String> unknown =
          sql.queryForList(
              SqlFile.read("sql/engine/figures-unknown.sql").statement(), parameters, String.class);
      if (!unknown.isEmpty()) {
        throw new IllegalStateException(
            figures.path()
                + ": the layout does not know these cells: "
                + String.join("; ", unknown));
      }
      sql.update(SqlFile.read("sql/engine/figures.sql").statement(), parameters);
      sql.getJdbcTemplate().execute("drop table given");
    }
  }

  /**
   * Runs every check: those of all returns, then those of this one. Several at the same time.
   *
   * @param parameters of the run by name, as the SQL files use them
   * @param blankKeys as {@link #count} takes them
   * @param progress is told each check before it runs
   */
  public void check(
      int runId,
      String returnId,
      Map<String, Object> parameters,
      String blankKeys,
      PartProgress progress) {
    Map<String, Object> values = new HashMap<>(parameters);
    values.put("run_id", runId);
    values.put("blank_keys", blankKeys);
    lanes.alone(
        () -> sql.update("delete from returns.check_result where run_id = :run_id", values));
    lanes.run(
        checks(returnId).stream()
            .map(check -> new Lanes.Part(check.name(), Set.of(), () -> check(check, values)))
            .toList(),
        progress);
  }

  /** The checks of a return. */
  public static List<SqlFile> checks(String returnId) {
    List<SqlFile> checks = new ArrayList<>(SqlFile.in("sql/engine/checks"));
    checks.addAll(SqlFile.in("sql/" + returnId + "/checks"));
    return checks;
  }

  private void check(SqlFile check, Map<String, Object> values) {
    RunTables.joinByHash(sql);
    // One check, V1, takes longer than all others: it gets both processors.
    ParallelInsert.run(
        sql,
        """
        insert into returns.check_result (run_id, check_id, severity, table_id, passed, detail)
        select :run_id, check_id, severity, table_id, passed, detail
        from (
        """
            + check.statement()
            + "\n) as result",
        values);
  }

  /** How many checks whose failure is an error failed. */
  public static int failedChecks(DataSource dataSource, int runId) {
    Integer failed =
        new NamedParameterJdbcTemplate(dataSource)
            .queryForObject(
                """
                select count(*)
                from returns.check_result
                where run_id = :run_id
                  and severity = 'error'
                  and not passed
                """,
                Map.of("run_id", runId),
                Integer.class);
    return failed == null ? 0 : failed;
  }
}
