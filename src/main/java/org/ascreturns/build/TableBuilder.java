package org.ascreturns.build;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Runs the SQL of a return in order: its bases ({@code sql/<return>/base}), then its tables ({@code
 * sql/<return>/tables}), each of which gives members. Bases of one shape share a statement ({@code
 * sql/<return>/shapes}): the head of such a base names the shape and the values it takes. Works
 * inside the caller's transaction, and first deletes what it made for the run before.
 */
public final class TableBuilder {

  private final NamedParameterJdbcTemplate sql;

  public TableBuilder(DataSource dataSource) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
  }

  /**
   * Tables that the return has SQL for: the facts {@code tables} of its files. A file of figures
   * names those that have nothing but figures.
   */
  public static Set<String> tableIds(String returnId) {
    return Stream.concat(
            SqlFile.in("sql/" + returnId + "/tables").stream().map(file -> file.fact("tables")),
            SqlFile.in("sql/" + returnId + "/figures").stream()
                .map(file -> file.head().getOrDefault("tables", "")))
        .filter(tables -> !tables.isEmpty())
        .flatMap(tables -> Arrays.stream(tables.split(",", -1)))
        .map(String::strip)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Tables that cannot be made, and why, in words.
   *
   * @param kinds kinds of file of which one was loaded
   * @param withoutSubmission why the tables that are made from chosen events cannot be; empty if
   *     they can
   */
  public static Map<String, String> blankTables(
      String returnId, Set<String> kinds, String withoutSubmission) {
    Map<String, String> blank = new TreeMap<>();
    for (SqlFile file : SqlFile.in("sql/" + returnId + "/tables")) {
      String kind = file.head().get("extract");
      String reason = withoutSubmission;
      if (kind != null) {
        reason = kinds.contains(kind) ? "" : file.fact("without it");
      }
      if (!reason.isEmpty()) {
        for (String table : file.fact("tables").split(",", -1)) {
          blank.put(table.strip(), reason);
        }
      }
    }
    return blank;
  }

  /** How many steps {@link #build} tells of. */
  public static int steps(String returnId) {
    return SqlFile.in("sql/" + returnId + "/base").size()
        + SqlFile.in("sql/" + returnId + "/tables").size();
  }

  /**
   * @param parameters by name, as the SQL files use them
   * @param progress is told each file before it runs
   */
  public void build(
      int runId, String returnId, Map<String, Object> parameters, Consumer<String> progress) {
    // Bases are small and many: how many rows there are is what plans need, a fifth of the sample
    // says it.
    sql.getJdbcTemplate().execute("set local default_statistics_target = 20");
    List<SqlFile> bases = SqlFile.in("sql/" + returnId + "/base");
    for (SqlFile base : bases) {
      String target = base.head().get("target");
      if (target != null) {
        RunTables.empty(sql, runId, target);
      }
    }
    RunTables.empty(sql, runId, "returns.member");
    for (SqlFile base : bases) {
      progress.accept(base.name());
      fill(returnId, base, parameters);
      String target = base.head().get("target");
      if (target != null) {
        RunTables.settleForJoins(sql, runId, target, base.head().getOrDefault("index", ""));
      }
    }
    for (SqlFile table : SqlFile.in("sql/" + returnId + "/tables")) {
      progress.accept(table.name());
      if (onDemand(table)) {
        continue;
      }
      ParallelInsert.run(
          sql,
          """
          insert into returns.member (
            run_id, table_id, row_key, column_key, member_key, record_id
          )
          select :run_id, table_id, row_key, column_key, member_key, record_id
          from (
          """
              + table.statement()
              + "\n) as members"
              // It gives what it does not count too, with the reason: for whoever asks why.
              + (table.head().containsKey("judged") ? "\nwhere reason is null" : ""),
          parameters);
    }
    RunTables.settle(sql, runId, "returns.member", "");
    RunTables.settle(sql, runId, "returns.layout_cell", "");
  }

  /**
   * Whether its members are not kept, but looked for when somebody asks who is in a cell: a table
   * of figures of which each person is in thousands of cells.
   */
  private static boolean onDemand(SqlFile table) {
    return "yes".equals(table.head().get("on demand"));
  }

  /**
   * What gives the members of a table of a complete run, as a select that stands after {@code from}
   * and takes {@code :run_id} and no other parameter. {@code source_run_id} is the run that a
   * member's record stands in: another one where the head says {@code records: of other runs}.
   */
  public static String members(String returnId, String tableId) {
    return SqlFile.in("sql/" + returnId + "/tables").stream()
        .filter(TableBuilder::onDemand)
        .filter(file -> Arrays.asList(file.fact("tables").split(", *", -1)).contains(tableId))
        .findFirst()
        .map(
            file ->
                "(select cast(:run_id as integer) as run_id, "
                    + ("of other runs".equals(file.head().get("records"))
                        ? ""
                        : "cast(:run_id as integer) as source_run_id, ")
                    + "found.* from (\n"
                    + file.statement()
                    + "\n) as found)")
        .orElse("(select run_id as source_run_id, member.* from returns.member)");
  }

  /**
   * A base has a statement of its own, or takes a shape with values for what the shape leaves open.
   */
  private void fill(String returnId, SqlFile base, Map<String, Object> parameters) {
    String shape = base.head().get("shape");
    if (shape == null) {
      sql.update(base.statement(), parameters);
      return;
    }
    Map<String, Object> values = new HashMap<>(parameters);
    for (String entry : base.fact("with").split(";", -1)) {
      String[] nameAndValue = entry.strip().split(" = ", 2);
      String value = nameAndValue[1];
      values.put(
          nameAndValue[0],
          value.startsWith(":")
              ? Objects.requireNonNull(parameters.get(value.substring(1)), value)
              : value);
    }
    sql.update(SqlFile.read("sql/" + returnId + "/shapes/" + shape + ".sql").statement(), values);
  }

  /**
   * Every member must fall in a cell of the layout: a key that it does not know is an error of
   * ours, never dropped.
   *
   * @throws IllegalStateException if there is such a key; names table and keys
   */
  public void checkKeys(int runId) {
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
}
