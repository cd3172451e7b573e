package org.ascreturns.job;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ascreturns.audit.ChunkStore;
import org.ascreturns.audit.Runs;
import org.ascreturns.database.SqlFailure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Opens the partitions of the run and stores what was found on the files as a whole. */
record Receive(DataSource dataSource) implements Stage {

  @Override
  public String name() {
    return "receive";
  }

  @Override
  public void run(RunContext run, Progress progress) {
    new Runs(dataSource).open(run.runId());
    JdbcClient.create(dataSource)
        .sql("delete from audit.finding where run_id = :run and record_id is null")
        .param("run", run.runId())
        .update();
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      for (RunFile file : run.files()) {
        ChunkStore.storeFileFindings(connection, run.runId(), file.input(), file.findings());
      }
    } catch (SQLException e) {
      throw new SqlFailure("copy of the findings on files", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
