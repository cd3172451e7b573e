package org.ascreturns.build;

import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The part of a table that belongs to one run, after it is filled. */
final class RunTables {

  private RunTables() {}

  /** Deletes what the run has in a table. */
  static void empty(NamedParameterJdbcTemplate sql, int runId, String table) {
    sql.query(
        "select audit.empty(:run_id, cast(:table as regclass))",
        Map.of("run_id", runId, "table", table),
        row -> {});
  }

  /**
   * Indexes and statistics: what the SQL that follows needs for good plans.
   *
   * @param table with its schema
   * @param indexes column names; a semicolon between two indexes, empty for none
   */
  static void settle(NamedParameterJdbcTemplate sql, int runId, String table, String indexes) {
    sql.query(
        "select audit.settle(:run_id, cast(:table as regclass), :indexes)",
        Map.of("run_id", runId, "table", table, "indexes", indexes),
        row -> {});
  }

  /** The same, and the statistics of the whole table, by which joins with its like are planned. */
  static void settleForJoins(
      NamedParameterJdbcTemplate sql, int runId, String table, String indexes) {
    sql.query(
        "select audit.settle(:run_id, cast(:table as regclass), :indexes, true)",
        Map.of("run_id", runId, "table", table, "indexes", indexes),
        row -> {});
  }

  /** One index, without new statistics. */
  static void index(NamedParameterJdbcTemplate sql, int runId, String table, String columns) {
    sql.query(
        "select audit.index_run(:run_id, cast(:table as regclass), :columns)",
        Map.of("run_id", runId, "table", table, "columns", columns),
        row -> {});
  }

  /** Statistics alone, of a table that is read between two of its writers. */
  static void refresh(NamedParameterJdbcTemplate sql, int runId, String table) {
    sql.query(
        "select audit.refresh(:run_id, cast(:table as regclass))",
        Map.of("run_id", runId, "table", table),
        row -> {});
  }
}
