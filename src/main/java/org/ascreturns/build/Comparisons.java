package org.ascreturns.build;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Compares a run with an earlier return, and keeps what a run was given for that. */
public final class Comparisons {

  private static final String FOLDER = "sql/engine/compare/";

  private final NamedParameterJdbcTemplate sql;

  public Comparisons(DataSource dataSource) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
  }

  /** Keeps the explanations that a run was started with. */
  public void keep(int runId, List<Explanation> explanations) {
    sql.getJdbcTemplate()
        .batchUpdate(
            """
            insert into returns.explanation (run_id, table_id, row_key, column_key, explanation)
            values (?, ?, ?, ?, ?)
            """,
            explanations.stream()
                .map(
                    said ->
                        new Object[] {runId, said.table(), said.row(), said.column(), said.words()})
                .toList());
  }

  /** Keeps the file of cells that a run was given. */
  public void keep(int runId, String name, String sha256, List<CellValue> cells) {
    sql.update(
        "insert into returns.earlier_file (run_id, name, sha256) values (:run, :name, :sha256)",
        Map.of("run", runId, "name", name, "sha256", sha256));
    List<Object[]> rows = new ArrayList<>();
    for (CellValue cell : cells) {
      rows.add(new Object[] {sha256, cell.table(), cell.row(), cell.column(), cell.value()});
    }
    sql.getJdbcTemplate()
        .batchUpdate(
            """
            insert into returns.earlier_cell (sha256, table_id, row_key, column_key, value)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            rows);
  }

  /** The file of cells that a run was given, if it was given one. */
  public Optional<Earlier> file(int runId) {
    return sql
        .query(
            "select name, sha256 from returns.earlier_file where run_id = :run",
            Map.of("run", runId),
            (row, number) ->
                (Earlier) new Earlier.OfFile(row.getString("sha256"), row.getString("name")))
        .stream()
        .findFirst();
  }

  /** The cells of a run beside the earlier ones. */
  public Comparison compare(int runId, Earlier earlier, Tolerances tolerances) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("run_id", runId);
    parameters.put("tolerance_percent", tolerances.percent());
    parameters.put("smallest_difference", tolerances.smallestDifference());
    List<String> names = List.copyOf(tolerances.ofTables().keySet());
    parameters.put("tolerance_names", names.toArray(String[]::new));
    parameters.put(
        "tolerance_percents",
        names.stream().map(tolerances.ofTables()::get).toArray(BigDecimal[]::new));
    parameters.putAll(earlier.parameters());
    String statement =
        SqlFile.read(FOLDER + "variances.sql")
            .statement()
            .replace("{earlier}", SqlFile.read(FOLDER + earlier.select() + ".sql").statement());
    return new Comparison(
        earlier.words(), sql.query(statement, parameters, (row, number) -> variance(row)));
  }

  private static Variance variance(ResultSet row) throws SQLException {
    String explanation = row.getString("explanation");
    return new Variance(
        row.getString("table_id"),
        row.getString("row_key"),
        row.getString("column_key"),
        row.getBigDecimal("value"),
        row.getBigDecimal("earlier_value"),
        row.getBigDecimal("difference"),
        row.getBigDecimal("percent"),
        row.getBigDecimal("tolerance"),
        Variance.Result.of(row.getString("result")),
        explanation == null ? "" : explanation);
  }
}
