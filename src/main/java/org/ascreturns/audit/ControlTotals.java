package org.ascreturns.audit;

import java.math.BigDecimal;
import java.util.List;
import javax.sql.DataSource;
import org.ascreturns.extract.InputFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Read = accepted + rejected, for every file. What was read comes from the hashing pass and from
 * the chunks; what became of it from the tables.
 */
public final class ControlTotals {

  private final JdbcClient sql;

  public ControlTotals(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  /** Rows of one file, as the chunks counted them. */
  private record Chunks(long lines, long records) {}

  /**
   * Proves that a staged file lost no row and doubled none, and keeps its totals.
   *
   * @param table of the extract
   * @throws OutOfBalanceException if it does not balance
   */
  public void proveStaged(int runId, InputFile file, String table) {
    String name = file.scan().name();
    Chunks chunks = chunks(runId, file.fileNo());
    long covered = file.scan().headerLines() + chunks.lines();
    if (covered != file.scan().lines()) {
      throw new OutOfBalanceException(
          name
              + " has "
              + file.scan().lines()
              + " lines, but the header and the rows that were read cover "
              + covered
              + ".");
    }
    long accepted = count(table, runId, file.fileNo());
    long rejected = count("audit.rejected_row", runId, file.fileNo());
    balance(name, chunks.records(), accepted, rejected);
    keep(runId, file.fileNo(), chunks.records(), accepted, rejected);
  }

  /**
   * The same after the rules across records, which reject rows that staging accepted.
   *
   * @throws OutOfBalanceException if it does not balance
   */
  public void proveReconciled(int runId, InputFile file, String table) {
    long records = chunks(runId, file.fileNo()).records();
    long rejected = distinct("audit.rejected_row", "", runId, file.fileNo());
    long accepted =
        sql.sql(
                "select count(*) from "
                    + table
                    + """
                       as row
                      where row.run_id = :run
                        and row.file_no = :file
                        and not exists (
                          select
                          from audit.rejected_row
                          where rejected_row.run_id = row.run_id
                            and rejected_row.record_id = row.record_id
                        )
                      """)
            .param("run", runId)
            .param("file", file.fileNo())
            .query(Long.class)
            .single();
    balance(file.scan().name(), records, accepted, rejected);
    keep(runId, file.fileNo(), records, accepted, rejected);
    String warnings = " and severity = 'warn'";
    sql.sql(
            """
            update audit.file
            set rows_warned = :warned, rows_cleansed = :cleansed
            where run_id = :run and file_no = :file
            """)
        .param("warned", distinct("audit.finding", warnings, runId, file.fileNo()))
        .param("cleansed", distinct("audit.cleansed_value", "", runId, file.fileNo()))
        .param("run", runId)
        .param("file", file.fileNo())
        .update();
  }

  /**
   * Every row read came to exactly one thing; keeps how many were dropped and how many are held.
   *
   * @throws OutOfBalanceException if some came to none, or to two
   */
  public void proveDispositions(int runId, String extractId) {
    sql
        .sql(
            """
            select
              file.name,
              file.rows_read,
              coalesce(sum(file_disposition.row_count), 0) as told
            from audit.file
            left join audit.file_disposition
              on file_disposition.run_id = file.run_id
              and file_disposition.file_no = file.file_no
            where file.run_id = :run
              and file.extract_id = :extract
              and file.disposition = 'loaded'
            group by file.file_no, file.name, file.rows_read
            having file.rows_read <> coalesce(sum(file_disposition.row_count), 0)
            order by file.file_no
            """)
        .param("run", runId)
        .param("extract", extractId)
        .query(
            (row, number) ->
                new OutOfBalanceException(
                    row.getString("name")
                        + " does not balance: "
                        + row.getLong("rows_read")
                        + " rows were read, but it is said of "
                        + row.getLong("told")
                        + " what became of them."))
        .list()
        .stream()
        .findFirst()
        .ifPresent(
            failure -> {
              throw failure;
            });
    sql.sql(
            """
            update audit.file
            set
              rows_dropped = told.dropped,
              rows_held = told.held
            from (
              select
                file_no,
                coalesce(sum(row_count) filter (where disposition = 'dropped'), 0) as dropped,
                coalesce(sum(row_count) filter (where disposition like 'held%'), 0) as held
              from audit.file_disposition
              where run_id = :run
              group by file_no
            ) as told
            where file.run_id = :run
              and file.file_no = told.file_no
              and file.extract_id = :extract
            """)
        .param("run", runId)
        .param("extract", extractId)
        .update();
  }

  /**
   * Whether more than this share of the rows of a run was rejected; a row that is no part of the
   * return is no fault.
   *
   * @param kinds of file whose rows count
   */
  public boolean overThreshold(int runId, List<String> kinds, BigDecimal maxRejectedPercent) {
    return sql.sql(
            """
            with outside as (
              select coalesce(sum(row_count), 0) as row_count
              from audit.file_disposition
              where run_id = :run and disposition = 'not_part_of_return'
            )
            select
              coalesce(
                (sum(rows_rejected) - max(outside.row_count)) * 100.0 > :percent * sum(rows_read),
                false
              )
            from audit.file
            cross join outside
            where run_id = :run
              and disposition = 'loaded'
              and extract_id = any (cast(:kinds as text[]))
            """)
        .param("kinds", kinds.toArray(String[]::new))
        .param("percent", maxRejectedPercent)
        .param("run", runId)
        .query(Boolean.class)
        .single();
  }

  /** Findings by rule, most first. */
  public List<RuleCount> topRules(int runId, int limit) {
    return sql.sql(
            """
            select rule_id, severity, count(*) as hits
            from audit.finding
            where run_id = :run
            group by rule_id, severity
            order by count(*) desc, rule_id
            limit :limit
            """)
        .param("run", runId)
        .param("limit", limit)
        .query(
            (row, number) ->
                new RuleCount(
                    row.getString("rule_id"), row.getString("severity"), row.getLong("hits")))
        .list();
  }

  /** How often a rule was broken. */
  public record RuleCount(String ruleId, String severity, long hits) {}

  private Chunks chunks(int runId, int fileNo) {
    return sql.sql(
            """
            select
              coalesce(sum(lines), 0) as lines,
              coalesce(sum(records), 0) as records
            from audit.slice
            where run_id = :run and file_no = :file
            """)
        .param("run", runId)
        .param("file", fileNo)
        .query((row, number) -> new Chunks(row.getLong("lines"), row.getLong("records")))
        .single();
  }

  private long count(String table, int runId, int fileNo) {
    return sql.sql("select count(*) from " + table + " where run_id = :run and file_no = :file")
        .param("run", runId)
        .param("file", fileNo)
        .query(Long.class)
        .single();
  }

  private long distinct(String table, String condition, int runId, int fileNo) {
    return sql.sql(
            "select count(distinct record_id) from "
                + table
                + " where run_id = :run and file_no = :file"
                + condition)
        .param("run", runId)
        .param("file", fileNo)
        .query(Long.class)
        .single();
  }

  private static void balance(String name, long read, long accepted, long rejected) {
    if (read != accepted + rejected) {
      throw new OutOfBalanceException(
          name
              + " does not balance: "
              + read
              + " rows were read, but "
              + accepted
              + " accepted and "
              + rejected
              + " rejected rows are stored.");
    }
  }

  private void keep(int runId, int fileNo, long read, long accepted, long rejected) {
    sql.sql(
            """
            update audit.file
            set rows_read = :read, rows_accepted = :accepted, rows_rejected = :rejected
            where run_id = :run and file_no = :file
            """)
        .param("read", read)
        .param("accepted", accepted)
        .param("rejected", rejected)
        .param("run", runId)
        .param("file", fileNo)
        .update();
  }
}
