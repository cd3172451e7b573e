package org.ascreturns.job;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.ascreturns.audit.ChunkStore;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.extract.Outcome;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Stores a chunk on the connection of its transaction: all of it or nothing. */
final class ChunkWriter implements ItemWriter<Outcome> {

  private final DataSource dataSource;
  private final ChunkStore store;
  private final int slice;
  private final Progress progress;
  private int chunks;

  /**
   * @param chunks of the slice that are stored already
   */
  ChunkWriter(DataSource dataSource, ChunkStore store, int slice, int chunks, Progress progress) {
    this.dataSource = dataSource;
    this.store = store;
    this.slice = slice;
    this.chunks = chunks;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends Outcome> chunk) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      store.store(connection, slice, chunks + 1, chunk.getItems());
    } catch (SQLException e) {
      throw new SqlFailure("copy of a chunk", e);
    } catch (RuntimeException e) {
      throw StageFailedException.of("Storing a chunk", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
    chunks++;
    progress.advance(chunk.size());
  }
}
