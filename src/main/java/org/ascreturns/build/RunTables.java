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

  /**
   * Until the end of the transaction tables are joined by hash. Statements over all rows of a run
   * gain nothing from another way, and what the planner takes for a row or two (a common table
   * expression, a file among a run's) it would join by going through every pair.
   */
  static void joinByHash(NamedParameterJdbcTemplate sql) {
    sql.getJdbcTemplate().execute("set local enable_nestloop = off");
  }

  /** Until the end of the transaction the planner decides. */
  static void joinAsPlanned(NamedParameterJdbcTemplate sql) {
    sql.getJdbcTemplate().execute("set local enable_nestloop = on");
  }

  /**
   * Until the end of the transaction statistics look at a fifth of the usual sample. Tables made on
   * the way are small and many: how many rows there are is what plans need.
   */
  static void quickStatistics(NamedParameterJdbcTemplate sql) {
    sql.getJdbcTemplate().execute("set local default_statistics_target = 20");
  }
}
