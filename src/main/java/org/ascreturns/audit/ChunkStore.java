package org.ascreturns.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.rule.CleansedValue;
import org.ascreturns.rule.Finding;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Stores what became of the rows of one chunk: accepted rows, rejected rows, findings, cleansed
 * values and the chunk's own count. All by COPY, all in the transaction of the connection. One
 * store serves one file and one slice at a time.
 */
public final class ChunkStore {

  private static final String FINDING =
      "copy audit.finding (run_id, record_id, file_no, line, rule_id, severity, field, value,"
          + " message, record, person, event_type, team, carried, subject_key, from_sql)";
  private static final String REJECTED =
      "copy audit.rejected_row (run_id, record_id, file_no, line, row_digest, raw, from_sql)";
  private static final String CLEANSED =
      "copy audit.cleansed_value (run_id, record_id, file_no, line, record, field, before, after,"
          + " rule_id, from_sql)";
  private static final String SLICE =
      "copy audit.slice (run_id, file_no, slice_no, chunk_no, lines, records)";

  private final int runId;
  private final InputFile file;
  private final String acceptedStatement;
  private final CopyBuffer accepted;
  private final CopyBuffer findings = new CopyBuffer(16);
  private final CopyBuffer rejected = new CopyBuffer(7);
  private final CopyBuffer cleansed = new CopyBuffer(10);
  private final CopyBuffer counts = new CopyBuffer(6);

  /**
   * @param table of the extract
   * @param columns of that table, after run_id, record_id, file_no, line
   */
  public ChunkStore(int runId, InputFile file, String table, List<String> columns) {
    this.runId = runId;
    this.file = file;
    this.accepted = new CopyBuffer(columns.size() + 4);
    this.acceptedStatement =
        "copy " + table + " (run_id, record_id, file_no, line, " + String.join(", ", columns) + ")";
  }

  /**
   * Stores a chunk.
   *
   * @param chunk its number in the slice, from 1; 0 rows are stored as a chunk of nothing
   */
  public void store(Connection connection, int slice, int chunk, List<? extends Outcome> outcomes)
      throws SQLException {
    clear();
    long lines = 0;
    long records = 0;
    for (Outcome outcome : outcomes) {
      lines += outcome.lines();
      records += outcome instanceof Outcome.Blank ? 0 : 1;
      encode(outcome);
    }
    counts.integer(runId).integer(file.fileNo()).integer(slice).integer(chunk);
    counts.big(lines).big(records).endRow();
    send(connection.unwrap(PGConnection.class).getCopyAPI());
  }

  /**
   * Stores the findings on the file as a whole, in place of any that are there.
   *
   * @param file in hand
   */
  public static void storeFileFindings(
      Connection connection, int runId, InputFile file, List<Finding> found) throws SQLException {
    CopyBuffer buffer = new CopyBuffer(16);
    for (Finding finding : found) {
      buffer.integer(runId).text(null).integer(file.fileNo()).text(null);
      buffer.text(finding.rule().id()).text(finding.rule().severity().word());
      buffer.text(finding.field()).text(finding.value()).text(finding.message());
      buffer.text(null).text(null).text(null).text(null).texts(null);
      buffer.text(file.scan().name()).flag(false).endRow();
    }
    buffer.copyTo(connection.unwrap(PGConnection.class).getCopyAPI(), FINDING);
  }

  private void encode(Outcome outcome) {
    if (outcome instanceof Outcome.Blank) {
      return;
    }
    long recordId = file.recordId(outcome.line());
    if (outcome instanceof Outcome.Accepted row) {
      accepted.integer(runId).big(recordId).integer(file.fileNo()).big(row.line());
      row.columns().accept(accepted);
      accepted.endRow();
    } else if (outcome instanceof Outcome.Rejected row) {
      rejected.integer(runId).big(recordId).integer(file.fileNo()).big(row.line());
      rejected.digest(row.digestHigh(), row.digestLow()).text(row.raw()).flag(false).endRow();
    }
    Outcome.Subject subject = outcome.subject();
    for (Finding finding : outcome.findings()) {
      encode(recordId, outcome.line(), subject, finding);
    }
    for (CleansedValue value : outcome.cleansed()) {
      cleansed.integer(runId).big(recordId).integer(file.fileNo()).big(outcome.line());
      cleansed.text(subject.record()).text(value.field()).text(value.before());
      cleansed.text(value.after()).text(value.ruleId()).flag(false).endRow();
    }
  }

  private void encode(long recordId, long line, Outcome.Subject subject, Finding finding) {
    findings.integer(runId).big(recordId).integer(file.fileNo()).big(line);
    findings.text(finding.rule().id()).text(finding.rule().severity().word());
    findings.text(finding.field()).text(finding.value()).text(finding.message());
    findings.text(subject.record()).text(subject.person()).text(subject.eventType());
    findings.text(subject.team()).texts(subject.carried()).text(subject.key());
    findings.flag(false).endRow();
  }

  private void send(CopyManager copy) throws SQLException {
    accepted.copyTo(copy, acceptedStatement);
    findings.copyTo(copy, FINDING);
    rejected.copyTo(copy, REJECTED);
    cleansed.copyTo(copy, CLEANSED);
    counts.copyTo(copy, SLICE);
  }

  private void clear() {
    accepted.clear();
    findings.clear();
    rejected.clear();
    cleansed.clear();
    counts.clear();
  }
}
