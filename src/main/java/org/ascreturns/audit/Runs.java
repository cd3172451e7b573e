package org.ascreturns.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.ascreturns.extract.InputFile;
import org.ascreturns.rule.Settings;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The runs and their files, in {@code audit.run} and {@code audit.file}. */
public final class Runs {

  private static final String RUN =
      """
      select
        run_id,
        run_key,
        return_id,
        year,
        council,
        as_at,
        input_sha256,
        settings::text as settings,
        status,
        over_threshold,
        started_at,
        finished_at
      from audit.run
      """;
  private static final RowMapper<RunRecord> TO_RUN =
      (row, number) ->
          new RunRecord(
              row.getInt("run_id"),
              row.getString("run_key"),
              row.getString("return_id"),
              row.getString("year"),
              row.getString("council"),
              row.getObject("as_at", LocalDate.class),
              row.getString("input_sha256"),
              row.getString("settings"),
              row.getString("status"),
              row.getBoolean("over_threshold"),
              row.getObject("started_at", OffsetDateTime.class),
              row.getObject("finished_at", OffsetDateTime.class));

  private final JdbcClient sql;

  public Runs(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  /** A new run, without files yet. */
  public int add(String runKey, Settings settings, String inputSha256, String settingsJson) {
    return sql.sql(
            """
            insert into audit.run
              (run_key, return_id, year, council, as_at, input_sha256, settings, status)
            values
              (:key, :return, :year, :council, :asAt, :input, cast(:settings as jsonb), 'running')
            returning run_id
            """)
        .param("key", runKey)
        .param("return", settings.returnId())
        .param("year", settings.yearName())
        .param("council", settings.council())
        .param("asAt", settings.asAt())
        .param("input", inputSha256)
        .param("settings", settingsJson)
        .query(Integer.class)
        .single();
  }

  public void addFile(int runId, InputFile file, Disposition disposition) {
    sql.sql(
            """
            insert into audit.file
              (run_id, file_no, extract_id, name, sha256, bytes, container, charset, separator,
               lines, release, period_start, period_end, import_time, import_basis, disposition)
            values
              (:run, :fileNo, :extract, :name, :sha256, :bytes, :container, :charset, :separator,
               :lines, :release, cast(:start as date), cast(:end as date), :importTime,
               :importBasis, :disposition)
            """)
        .param("run", runId)
        .param("fileNo", file.fileNo())
        .param("extract", file.extractId())
        .param("name", file.scan().name())
        .param("sha256", file.scan().sha256())
        .param("bytes", file.scan().bytes())
        .param("container", file.scan().container().name().toLowerCase(java.util.Locale.ROOT))
        .param("charset", file.scan().charset().name())
        .param("separator", Character.toString(file.scan().separator()))
        .param("lines", file.scan().lines())
        .param("release", file.identity().release())
        .param("start", file.identity().periodStart())
        .param("end", file.identity().periodEnd())
        .param("importTime", file.identity().importTime())
        .param("importBasis", file.identity().importBasis())
        .param("disposition", disposition.word())
        .update();
  }

  public Optional<RunRecord> find(int runId) {
    return sql.sql(RUN + " where run_id = :run").param("run", runId).query(TO_RUN).optional();
  }

  /** The last run with this key, and how many there have been is its attempt. */
  public List<RunRecord> withKey(String runKey) {
    return sql.sql(RUN + " where run_key = :key order by run_id")
        .param("key", runKey)
        .query(TO_RUN)
        .list();
  }

  /** All runs, latest first. */
  public List<RunRecord> all() {
    return sql.sql(RUN + " order by run_id desc").query(TO_RUN).list();
  }

  /**
   * The run to go on with: the latest one that is not complete, and that no complete run of the
   * same return, year and council came after: its figures would replace newer ones.
   */
  public Optional<RunRecord> lastUnfinished() {
    return sql.sql(
            RUN
                + """
                 where status <> 'completed'
                   and not exists (
                     select
                     from audit.run as later
                     where later.return_id = run.return_id
                       and later.year = run.year
                       and later.council = run.council
                       and later.run_id > run.run_id
                       and later.status = 'completed'
                   )
                 order by run_id desc
                 limit 1
                """)
        .query(TO_RUN)
        .optional();
  }

  /**
   * The last complete run of a return.
   *
   * @param year for example 2025-26; empty for whichever is latest
   */
  public Optional<RunRecord> lastCompleted(String returnId, Optional<String> year) {
    return sql.sql(
            RUN
                + """
                 where return_id = :return
                   and (cast(:year as text) is null or year = :year)
                   and status = 'completed'
                 order by run_id desc
                 limit 1
                """)
        .param("return", returnId)
        .param("year", year.orElse(null))
        .query(TO_RUN)
        .optional();
  }

  /** The last complete run of a return, council and year. */
  public Optional<RunRecord> lastCompleted(String returnId, String council, String year) {
    return sql.sql(
            RUN
                + """
                 where return_id = :return
                   and council = :council
                   and year = :year
                   and status = 'completed'
                 order by run_id desc
                 limit 1
                """)
        .param("return", returnId)
        .param("council", council)
        .param("year", year)
        .query(TO_RUN)
        .optional();
  }

  /** Keeps that a run reads the rows and cells of another. */
  public void addSource(int runId, int source) {
    sql.sql("insert into audit.run_source (run_id, source_run_id) values (:run, :source)")
        .param("run", runId)
        .param("source", source)
        .update();
  }

  /** Whether the rows of a run are still there ({@link #clearAllBut}). */
  public boolean kept(int runId) {
    return sql.sql("select to_regclass('returns.member_r' || cast(:run as integer)) is not null")
        .param("run", runId)
        .query(Boolean.class)
        .single();
  }

  public List<FileRecord> files(int runId) {
    return sql.sql(
            """
            select
              file_no,
              extract_id,
              name,
              sha256,
              disposition,
              rows_read,
              rows_accepted,
              rows_rejected,
              rows_warned,
              rows_cleansed
            from audit.file
            where run_id = :run
            order by file_no
            """)
        .param("run", runId)
        .query(
            (row, number) ->
                new FileRecord(
                    row.getInt("file_no"),
                    row.getString("extract_id"),
                    row.getString("name"),
                    row.getString("sha256"),
                    Disposition.ofWord(row.getString("disposition")),
                    row.getLong("rows_read"),
                    row.getLong("rows_accepted"),
                    row.getLong("rows_rejected"),
                    row.getLong("rows_warned"),
                    row.getLong("rows_cleansed")))
        .list();
  }

  public void running(int runId, long jobExecutionId) {
    sql.sql(
            """
            update audit.run
            set status = 'running', job_execution_id = :execution, finished_at = null
            where run_id = :run
            """)
        .param("execution", jobExecutionId)
        .param("run", runId)
        .update();
  }

  /** Other runs that still say they are running; whoever holds the lock knows that none is. */
  public void brokenOff(String returnId, String year, int butNot) {
    sql.sql(
            """
            update audit.run
            set status = 'failed'
            where return_id = :return
              and year = :year
              and run_id <> :run
              and status = 'running'
            """)
        .param("return", returnId)
        .param("year", year)
        .param("run", butNot)
        .update();
  }

  public void failed(int runId) {
    sql.sql(
            """
            update audit.run
            set status = 'failed', finished_at = now()
            where run_id = :run and status = 'running'
            """)
        .param("run", runId)
        .update();
  }

  public void completed(int runId, boolean overThreshold) {
    sql.sql(
            """
            update audit.run
            set status = 'completed', over_threshold = :over, finished_at = now()
            where run_id = :run
            """)
        .param("over", overThreshold)
        .param("run", runId)
        .update();
  }

  /** Opens the partitions of a run; those that are there stay as they are. */
  public void open(int runId) {
    sql.sql("select audit.open_run(:run)").param("run", runId).query().listOfRows();
  }

  /** Fresh statistics for the SQL that follows. */
  public void analyze(int runId) {
    sql.sql("select audit.analyze_run(:run)").param("run", runId).query().listOfRows();
  }

  /** Drops the rows of all but the last complete runs of a return and year; their lines stay. */
  public List<Integer> clearAllBut(int keep, RunRecord latest) {
    List<Integer> old =
        sql.sql(
                """
                select run_id
                from audit.run
                where return_id = :return
                  and year = :year
                  and council = :council
                  and run_id < :latest
                  and status = 'completed'
                order by run_id desc
                offset :others
                """)
            .param("return", latest.returnId())
            .param("year", latest.year())
            .param("council", latest.council())
            .param("latest", latest.runId())
            .param("others", Math.max(keep - 1, 0))
            .query(Integer.class)
            .list();
    for (int runId : old) {
      sql.sql("select audit.clear_run(:run)").param("run", runId).query().listOfRows();
    }
    return old;
  }
}
