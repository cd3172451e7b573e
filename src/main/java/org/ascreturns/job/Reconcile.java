package org.ascreturns.job;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascreturns.build.Lanes;
import org.ascreturns.build.Reconciliation;
import org.ascreturns.build.ReferenceTables;
import org.ascreturns.build.SqlRules;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.RawRow;
import org.ascreturns.extract.RowSources;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Applies the rules across records, and keeps the rows that they reject as they came. */
public record Reconcile(DataSource dataSource) implements Stage {

  @Override
  public String name() {
    return "reconcile";
  }

  @Override
  public void run(RunContext run, Progress progress) throws IOException {
    Lanes lanes = new Lanes(dataSource, run.workers());
    lanes.alone(new ReferenceTables(dataSource)::load);
    Map<String, Object> parameters = run.sqlParameters();
    Reconciliation reconciliation = new Reconciliation(dataSource, lanes);
    Statements statements = new Statements(name(), progress);
    statements.run(
        () -> {
          reconciliation.begin(parameters);
          for (String folder : run.declared().folders()) {
            reconciliation.run(
                run.runId(),
                folder,
                rules(run.declared(), folder),
                parameters,
                run.settings(),
                statements);
          }
          statements.accept("findings-of-hits");
          reconciliation.end(run.runId(), parameters);
          statements.accept("rejected rows");
          keepRejected(run, reconciliation.rejected(parameters, run.declared().folders()));
          statements.accept("finding history");
          reconciliation.remember(run.runId(), parameters);
        });
  }

  @Override
  public int parts(RunContext run) {
    return 3 + run.declared().folders().stream().mapToInt(Reconciliation::steps).sum();
  }

  /** The rules that may be applied in a folder: its own, and those in Java. */
  private static List<RuleDefinition> rules(Return declared, String folder) {
    return Stream.concat(
            declared.extracts().stream().flatMap(extract -> extract.rules().stream()),
            SqlRules.definitions(folder).stream())
        .distinct()
        .toList();
  }

  private void keepRejected(RunContext run, List<Reconciliation.RejectedRow> rejected)
      throws IOException {
    Map<Integer, List<Reconciliation.RejectedRow>> byFile =
        rejected.stream().collect(Collectors.groupingBy(Reconciliation.RejectedRow::fileNo));
    for (RunFile file : run.loaded()) {
      List<Reconciliation.RejectedRow> rows = byFile.get(file.input().fileNo());
      if (rows != null) {
        keepRaw(run, file, rows);
      }
    }
  }

  private void keepRaw(RunContext run, RunFile file, List<Reconciliation.RejectedRow> rows)
      throws IOException {
    InputFile input = file.input();
    SortedSet<Long> lines =
        rows.stream()
            .map(Reconciliation.RejectedRow::line)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<Long, String> raw = new HashMap<>();
    RowSources.rows(
        input.scan(),
        lines,
        row ->
            raw.put(
                row.line(),
                RawRow.csv(row.values(), file.extract().discardedColumns(input, run.settings()))));
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (var insert =
        connection.prepareStatement(
            """
            insert into audit.rejected_row (
              run_id, record_id, file_no, line, row_digest, raw, from_sql
            )
            values (?, ?, ?, ?, '00000000-0000-0000-0000-000000000000', ?, true)
            """)) {
      for (Reconciliation.RejectedRow row : rows) {
        insert.setInt(1, run.runId());
        insert.setLong(2, row.recordId());
        insert.setInt(3, row.fileNo());
        insert.setLong(4, row.line());
        insert.setString(5, raw.getOrDefault(row.line(), ""));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new SqlFailure("rejected rows of the rules across records", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
