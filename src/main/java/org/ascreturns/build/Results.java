package org.ascreturns.build;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * What is worked out from the finished cells of a run and kept beside them, to be published and to
 * be read by others: {@code sql/<return>/results}, one statement a file, in the order of their
 * names. The head names the table that a file fills ({@code target}) and its indexes ({@code
 * index}).
 */
public final class Results {

  private final NamedParameterJdbcTemplate sql;

  public Results(DataSource dataSource) {
    this.sql = new NamedParameterJdbcTemplate(dataSource);
  }

  /** How many files {@link #work} tells of. */
  public static int steps(String returnId) {
    return files(returnId).size();
  }

  /**
   * Within the caller's transaction; deletes first what it made for the run before.
   *
   * @param parameters by name, as the SQL files use them
   * @param progress is told each file before it runs
   */
  public void work(
      int runId, String returnId, Map<String, Object> parameters, Consumer<String> progress) {
    List<SqlFile> files = files(returnId);
    files.forEach(file -> RunTables.empty(sql, runId, file.fact("target")));
    for (SqlFile file : files) {
      progress.accept(file.name());
      sql.update(file.statement(), parameters);
      RunTables.settle(sql, runId, file.fact("target"), file.head().getOrDefault("index", ""));
    }
  }

  private static List<SqlFile> files(String returnId) {
    return SqlFile.in("sql/" + returnId + "/results");
  }
}
