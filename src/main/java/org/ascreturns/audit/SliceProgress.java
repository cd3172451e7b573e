package org.ascreturns.audit;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How much of a slice is stored. Asked of the table that a chunk's rows are stored with: the
 * framework keeps a position too, but in a row of its own, which a process that is killed while it
 * starts a step leaves empty.
 *
 * @param chunks number of the last chunk, 0 if there is none
 * @param lines physical lines from the start of the slice
 */
public record SliceProgress(int chunks, long lines) {

  public static SliceProgress of(DataSource dataSource, int runId, int fileNo, int sliceNo) {
    return JdbcClient.create(dataSource)
        .sql(
            """
            select
              coalesce(max(chunk_no), 0) as chunks,
              coalesce(sum(lines), 0) as lines
            from audit.slice
            where run_id = :run and file_no = :file and slice_no = :slice
            """)
        .param("run", runId)
        .param("file", fileNo)
        .param("slice", sliceNo)
        .query((row, number) -> new SliceProgress(row.getInt("chunks"), row.getLong("lines")))
        .single();
  }
}
