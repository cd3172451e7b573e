package org.ascreturns.job;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ascreturns.build.Cells;
import org.ascreturns.build.Lanes;
import org.ascreturns.build.Layout;
import org.ascreturns.build.Results;
import org.ascreturns.build.TableBuilder;
import org.ascreturns.returns.Return;
import org.ascreturns.returns.Selection;
import org.ascreturns.rule.Settings;
import org.springframework.jdbc.core.JdbcTemplate;

/** Builds the tables of the return: members, cells, what is worked out from them, checks. */
public record BuildTables(DataSource dataSource) implements Stage {

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public void run(RunContext run, Progress progress) {
    String returnId = run.settings().returnId();
    Map<String, Object> parameters = run.sqlParameters();
    JdbcTemplate sql = new JdbcTemplate(dataSource);
    Lanes lanes = new Lanes(dataSource, run.workers());
    Cells cells = new Cells(dataSource, lanes);
    String blankKeys = run.declared().blankKeys(run.settings());
    Statements statements = new Statements(name(), progress);
    statements.run(
        () -> {
          lanes.alone(() -> layout(run).store(sql, run.runId()));
          new TableBuilder(dataSource, lanes).build(run.runId(), returnId, parameters, statements);
          lanes.alone(
              () -> {
                statements.accept("cells");
                cells.count(run.runId(), blankTables(sql, run), blankKeys);
                statements.accept("figures");
                cells.workOut(run.runId(), returnId, parameters);
                new Results(dataSource).work(run.runId(), returnId, parameters, statements);
                statements.ended();
              });
          cells.check(run.runId(), returnId, parameters, blankKeys, statements);
        });
  }

  @Override
  public int parts(RunContext run) {
    String returnId = run.settings().returnId();
    return TableBuilder.steps(returnId)
        + Results.steps(returnId)
        + 2
        + Cells.checks(returnId).size();
  }

  /** The tables of the run: those that there is SQL for, of its year, as the job wants them. */
  static Layout layout(RunContext run) {
    return layout(run.declared(), run.settings());
  }

  /** The tables that a run of a return with these settings makes. */
  public static Layout layout(Return declared, Settings settings) {
    return Layout.of(declared.id())
        .only(TableBuilder.tableIds(declared.id()))
        .inYear(settings.year(), table -> declared.makes(table, settings));
  }

  private static Map<String, String> blankTables(JdbcTemplate sql, RunContext run) {
    Set<String> kinds =
        run.loaded().stream().map(file -> file.extract().id()).collect(Collectors.toSet());
    return TableBuilder.blankTables(run.settings().returnId(), kinds, withoutFile(sql, run));
  }

  /** The choices of files, made for tables, that have no file, and what is said of each. */
  private static Map<String, String> withoutFile(JdbcTemplate sql, RunContext run) {
    String[] notForTables =
        run.declared().selections(run.settings()).stream()
            .filter(selection -> !selection.feedsTables())
            .map(Selection::files)
            .toArray(String[]::new);
    Map<String, String> notes = new TreeMap<>();
    sql.query(
        """
        select purpose, string_agg(distinct note, ' ' order by note) as note
        from returns.submission
        where run_id = ?
          and purpose <> all (cast(? as text[]))
        group by purpose
        having not bool_or(file_no is not null)
        """,
        row -> {
          notes.put(row.getString("purpose"), row.getString("note"));
        },
        run.runId(),
        notForTables);
    return notes;
  }
}
