package org.ascreturns.audit;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows of each event type a file has: {@code audit.file_volume}. */
public final class FileVolumes {

  private final JdbcClient sql;

  public FileVolumes(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  /** Keeps the rows by event type of each file: what the next submission is compared with. */
  public void remember(int runId) {
    sql.sql(
            """
            create temporary table volume on commit drop as
            with counted as (
              select file_no, event_type, count(*) as row_count
              from extract.subject
              where run_id = :run
                and event_type is not null
              group by file_no, event_type
            )
            select
              run.council,
              file.extract_id,
              file.sha256,
              file.import_time,
              file.period_start,
              file.period_end,
              counted.event_type,
              sum(counted.row_count)::bigint as row_count
            from audit.file
            join audit.run on run.run_id = file.run_id
            join counted on counted.file_no = file.file_no
            where file.run_id = :run
              and file.disposition = 'loaded'
              and file.period_start is not null
              and file.period_end is not null
            group by
              run.council,
              file.extract_id,
              file.sha256,
              file.import_time,
              file.period_start,
              file.period_end,
              counted.event_type
            """)
        .param("run", runId)
        .update();
    sql.sql(
            """
            insert into audit.file_volume
              (council, extract_id, sha256, import_time, period_start, period_end, event_type,
               row_count)
            select
              council, extract_id, sha256, import_time, period_start, period_end, event_type,
              row_count
            from volume
            on conflict (council, extract_id, sha256, event_type) do update
            set
              import_time = excluded.import_time,
              period_start = excluded.period_start,
              period_end = excluded.period_end,
              row_count = excluded.row_count
            """)
        .update();
  }
}
