package org.ascreturns.audit;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notes of a run, in {@code audit.note}, and what they explain. */
public final class Notes {

  private final JdbcClient sql;

  public Notes(DataSource dataSource) {
    this.sql = JdbcClient.create(dataSource);
  }

  /** Keeps the notes that a run was started with. */
  public void keep(int runId, LocalDate asAt, List<Note> notes) {
    int number = 0;
    for (Note note : notes) {
      number++;
      sql.sql(
              """
              insert into audit.note
                (run_id, note_no, rule_id, record, person, reason, accepted_until, in_force)
              values
                (:run, :number, :rule, :record, :person, :reason, :until, :inForce)
              """)
          .param("run", runId)
          .param("number", number)
          .param("rule", note.rule())
          .param("record", note.record())
          .param("person", note.person())
          .param("reason", note.reason())
          .param("until", note.acceptedUntil())
          .param("inForce", note.inForce(asAt))
          .update();
    }
  }

  /**
   * How the notes of a run fared.
   *
   * @param inForce notes whose date has not passed
   * @param expired notes whose date has passed
   * @param idle notes in force that no warning answers to
   * @param accepted warnings that a note explains
   */
  public record Tally(int inForce, int expired, int idle, long accepted) {}

  public Tally tally(int runId) {
    return sql.sql(
            """
            with explained as (
              select note_no, count(*) as findings
              from audit.accepted_finding
              where run_id = :run
              group by note_no
            )
            select
              count(*) filter (where note.in_force) as in_force,
              count(*) filter (where not note.in_force) as expired,
              count(*) filter (where note.in_force and explained.note_no is null) as idle,
              (
                select count(*)
                from audit.finding
                join audit.accepted_finding as accepted
                  on accepted.run_id = finding.run_id
                  and accepted.file_no = finding.file_no
                  and accepted.line = coalesce(finding.line, 0)
                  and accepted.rule_id = finding.rule_id
                where finding.run_id = :run
                  and finding.severity = 'warn'
              ) as accepted
            from audit.note
            left join explained
              on explained.note_no = note.note_no
            where note.run_id = :run
            """)
        .param("run", runId)
        .query(
            (row, number) ->
                new Tally(
                    row.getInt("in_force"),
                    row.getInt("expired"),
                    row.getInt("idle"),
                    row.getLong("accepted")))
        .single();
  }
}
