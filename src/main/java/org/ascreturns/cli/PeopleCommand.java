package org.ascreturns.cli;

import java.io.PrintWriter;
import java.sql.ResultSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.build.SqlFile;
import org.ascreturns.build.TableBuilder;
import org.ascreturns.database.Database;
import org.ascreturns.job.WrongUseException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists who is in a cell, by the council's own person number. */
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    description =
        "Lists who is in a cell of the last complete run, with the row that put them there.",
    footer = {"", "Example: returns people salt LTS001b-1a learning_disability total"})
final class PeopleCommand implements Callable<Integer> {

  private final Place place;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RETURN",
      description = "Which return: salt, dols, sac, ascs, ascof, indicators.")
  private String returnId = "";

  @Parameters(index = "1", paramLabel = "TABLE", description = "As in cells.csv.")
  private String table = "";

  @Parameters(
      index = "2..3",
      arity = "1..2",
      paramLabel = "[ROW] COLUMN",
      description =
          "As in cells.csv; totals too. Without a row: the only row of the table, or its total.")
  private List<String> keys = List.of();

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      converter = Years.class,
      description = "Default: the last run's.")
  private @Nullable Integer year;

  @Mixin private DatabaseOption database = new DatabaseOption();

  PeopleCommand(Place place) {
    this.place = place;
  }

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (Database opened = database.open(place, 1)) {
      RunRecord run =
          new Runs(opened.dataSource())
              .lastCompleted(returnId, Years.name(year))
              .orElseThrow(
                  () -> new WrongUseException("There is no complete run of " + returnId + " yet."));
      print(JdbcClient.create(opened.dataSource()), run, out);
    }
    out.flush();
    return 0;
  }

  /** The row that is asked for: the one given, else the only one of the table, else its total. */
  private String row(JdbcClient sql, RunRecord run) {
    if (keys.size() > 1) {
      return keys.get(0);
    }
    List<String> rows =
        sql.sql(
                """
                select row_key
                from returns.layout_cell
                where run_id = :run and table_id = :table
                group by row_key, row_order, row_is_total
                order by row_is_total desc, row_order
                """)
            .param("run", run.runId())
            .param("table", table)
            .query(String.class)
            .list();
    Integer totals =
        sql.sql(
                """
                select count(distinct row_key)
                from returns.layout_cell
                where run_id = :run and table_id = :table and row_is_total
                """)
            .param("run", run.runId())
            .param("table", table)
            .query(Integer.class)
            .single();
    if (rows.size() == 1 || totals == 1) {
      return rows.get(0);
    }
    throw new WrongUseException(
        rows.isEmpty()
            ? "Run " + run.runId() + " has no table " + table + ". The keys stand in cells.csv."
            : "Table "
                + table
                + " has several rows. Name one before the column: "
                + String.join(", ", rows)
                + ".");
  }

  private void print(JdbcClient sql, RunRecord run, PrintWriter out) {
    String row = row(sql, run);
    String column = keys.get(keys.size() - 1);
    boolean known =
        sql.sql(
                """
                select exists (
                  select
                  from returns.layout_cell
                  where run_id = :run and table_id = :table and row_key = :row
                    and column_key = :column
                )
                """)
            .param("run", run.runId())
            .param("table", table)
            .param("row", row)
            .param("column", column)
            .query(Boolean.class)
            .single();
    if (!known) {
      throw new WrongUseException(
          "Run "
              + run.runId()
              + " has no cell "
              + String.join(" ", table, row, column)
              + ". The keys stand in cells.csv.");
    }
    TextTable people =
        new TextTable(
            "person", "record", "event", "started", "ended", "file", "line", "row", "column");
    sql.sql(
            SqlFile.read("sql/engine/people.sql")
                .statement()
                .replace("{members}", TableBuilder.members(returnId, table)))
        .param("run_id", run.runId())
        .param("table_id", table)
        .param("row_key", row)
        .param("column_key", column)
        .query(
            (ResultSet found, int number) ->
                people.row(
                    found.getString("person"),
                    found.getString("record"),
                    found.getString("event_type"),
                    found.getString("started"),
                    found.getString("ended"),
                    found.getString("file"),
                    found.getLong("line"),
                    found.getString("row_key"),
                    found.getString("column_key")))
        .list();
    people.print(out);
  }
}
