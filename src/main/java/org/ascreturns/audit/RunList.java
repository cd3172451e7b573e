package org.ascreturns.audit;

import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All runs with what they came to. */
public final class RunList {

  /** Rows of a run, and the complete run that came after it. */
  private record Totals(
      int runId, long read, long accepted, long rejected, OffsetDateTime until, int overtakenBy) {}

  private final DataSource dataSource;

  public RunList(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Newest last, where a terminal ends. */
  public List<RunLine> lines() {
    Runs runs = new Runs(dataSource);
    return JdbcClient.create(dataSource)
        .sql(
            """
            select
              run.run_id,
              coalesce(sum(file.rows_read), 0) as rows_read,
              coalesce(sum(file.rows_accepted), 0) as rows_accepted,
              coalesce(sum(file.rows_rejected), 0) as rows_rejected,
              coalesce(run.finished_at, now()) as until,
              coalesce(
                (
                  select max(later.run_id)
                  from audit.run as later
                  where later.return_id = run.return_id
                    and later.year = run.year
                    and later.council = run.council
                    and later.run_id > run.run_id
                    and later.status = 'completed'
                ),
                0
              ) as overtaken_by
            from audit.run
            left join audit.file
              on file.run_id = run.run_id
              and file.disposition = 'loaded'
            group by run.run_id
            order by run.run_id
            """)
        .query(
            (row, number) ->
                new Totals(
                    row.getInt("run_id"),
                    row.getLong("rows_read"),
                    row.getLong("rows_accepted"),
                    row.getLong("rows_rejected"),
                    row.getObject("until", OffsetDateTime.class),
                    row.getInt("overtaken_by")))
        .list()
        .stream()
        .flatMap(totals -> runs.find(totals.runId()).stream().map(run -> line(run, totals)))
        .toList();
  }

  private static RunLine line(RunRecord run, Totals totals) {
    return new RunLine(
        run,
        totals.read(),
        totals.accepted(),
        totals.rejected(),
        RunLine.between(run.startedAt(), totals.until()),
        totals.overtakenBy());
  }
}
