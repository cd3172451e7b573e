package org.ascreturns.job;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ascreturns.audit.ChunkStore;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.extract.Outcome;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Stores a chunk on the connection of its transaction: all of it or nothing. */
final class ChunkWriter implements ItemStreamWriter<Outcome> {

  private static final String CHUNKS = "slice.chunks";

  private final DataSource dataSource;
  private final ChunkStore store;
  private final Progress progress;
  private int chunks;

  ChunkWriter(DataSource dataSource, ChunkStore store, Progress progress) {
    this.dataSource = dataSource;
    this.store = store;
    this.progress = progress;
  }

  @Override
  public void open(ExecutionContext context) {
    chunks = context.getInt(CHUNKS, 0);
  }

  @Override
  public void update(ExecutionContext context) {
    context.putInt(CHUNKS, chunks);
  }

  @Override
  public void write(Chunk<? extends Outcome> chunk) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      store.store(connection, chunks + 1, chunk.getItems());
    } catch (SQLException e) {
      throw new SqlFailure("copy of a chunk", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
    chunks++;
    progress.advance(chunk.size());
  }
}
