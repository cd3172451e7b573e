package org.ascreturns.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * Runs the SQL of a return in order: its bases ({@code sql/<return>/base}), then its tables ({@code
 * sql/<return>/tables}), each of which gives members. Bases of one {@link Shape} share a statement.
 * A base waits for those that make what it reads, the tables wait for all bases ({@link Lanes}).
 * First deletes what it made for the run before.
 *
 * <p>Tables are joined by hash, unless the head of a base says {@code joins: few rows, by index}.
 */
public final class TableBuilder {

  private final NamedParameterJdbcTemplate sql;
  private final Lanes lanes;

  public TableBuilder(DataSource dataSource, Lanes lanes) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
    this.lanes = lanes;
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
   * Tables that cannot be made, and why, in words. A table that is made from chosen events needs a
   * file of the choice that the fact {@code files} of its SQL names, or of every choice where it
   * names none.
   *
   * @param kinds kinds of file of which one was loaded
   * @param withoutFile choices of files that took none, each with the reason in words
   */
  public static Map<String, String> blankTables(
      String returnId, Set<String> kinds, Map<String, String> withoutFile) {
    Map<String, String> blank = new TreeMap<>();
    for (SqlFile file : SqlFile.in("sql/" + returnId + "/tables")) {
      String kind = file.head().get("extract");
      String choice = file.head().get("files");
      String reason;
      if (kind != null) {
        reason = kinds.contains(kind) ? "" : file.fact("without it");
      } else if (choice != null) {
        reason = withoutFile.getOrDefault(choice, "");
      } else {
        reason = String.join(" ", new TreeMap<>(withoutFile).values());
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
      int runId, String returnId, Map<String, Object> parameters, PartProgress progress) {
    List<SqlFile> bases = SqlFile.in("sql/" + returnId + "/base");
    List<SqlFile> tables = SqlFile.in("sql/" + returnId + "/tables");
    Readings readings = Readings.of(sql);
    List<Lanes.Part> parts = new ArrayList<>();
    Map<String, Set<String>> madeBy = new HashMap<>();
    Set<String> shared = targetsOfSeveral(bases);
    for (SqlFile base : bases) {
      SqlFile statement = Shape.of(base);
      Set<String> reads = readings.of(statement.statement());
      String target = base.head().get("target");
      Set<String> after = new HashSet<>();
      madeBy.forEach(
          (table, makers) -> {
            if (reads.contains(table)) {
              after.addAll(makers);
            }
          });
      parts.add(
          new Lanes.Part(
              base.name(),
              after,
              () -> fill(runId, base, statement, Shape.values(base, parameters), shared)));
      if (target != null) {
        madeBy.computeIfAbsent(target, table -> new HashSet<>()).add(base.name());
      }
    }
    lanes.alone(
        () -> {
          shared.forEach(table -> RunTables.empty(sql, runId, table));
          RunTables.empty(sql, runId, "returns.member");
        });
    lanes.run(parts, progress);
    lanes.run(
        tables.stream()
            .map(table -> new Lanes.Part(table.name(), Set.of(), () -> members(table, parameters)))
            .toList(),
        progress);
    lanes.alone(
        () -> {
          RunTables.quickStatistics(sql);
          RunTables.settle(sql, runId, "returns.member", "");
          RunTables.settle(sql, runId, "returns.layout_cell", "");
        });
  }

  /** How the statements of a transaction are planned. */
  private void plan() {
    RunTables.quickStatistics(sql);
    RunTables.joinByHash(sql);
  }

  /** What one base alone makes is emptied with it: the server then need not log what comes in. */
  private static Set<String> targetsOfSeveral(List<SqlFile> bases) {
    return bases.stream()
        .filter(base -> base.head().containsKey("target"))
        .collect(Collectors.groupingBy(base -> base.fact("target"), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(target -> target.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private void fill(
      int runId,
      SqlFile base,
      SqlFile statement,
      Map<String, Object> parameters,
      Set<String> emptied) {
    plan();
    if ("few rows, by index".equals(base.head().get("joins"))) {
      RunTables.joinAsPlanned(sql);
    }
    String target = base.head().get("target");
    if (target != null && !emptied.contains(target)) {
      RunTables.empty(sql, runId, target);
    }
    sql.update(statement.statement(), parameters);
    if (target != null) {
      RunTables.settleForJoins(sql, runId, target, base.head().getOrDefault("index", ""));
    }
  }

  private void members(SqlFile table, Map<String, Object> parameters) {
    if (onDemand(table)) {
      return;
    }
    plan();
    String insert =
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
            + (table.head().containsKey("judged") ? "\nwhere reason is null" : "");
    if (lanes.single()) {
      ParallelInsert.run(sql, insert, parameters);
    } else {
      sql.update(insert, parameters);
    }
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
}
