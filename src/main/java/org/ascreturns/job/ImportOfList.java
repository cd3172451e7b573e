package org.ascreturns.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascreturns.audit.CopyBuffer;
import org.ascreturns.audit.OutOfBalanceException;
import org.ascreturns.build.SqlFile;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.ExtractScanner;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.RowSources;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.Extract;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Settings;
import org.ascreturns.rule.Severity;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a list into the database that every run looks things up in, all of it or nothing. The lines
 * go into a temporary table {@code given} with the line number and the columns of the extract; the
 * SQL files of {@code sql/<return>/<command>}, in the order of their names, do the rest. A file
 * says in its head what it does: {@code reject} selects line and message of lines that are left
 * out, {@code store} changes the lists of the database, {@code tell} selects what is shown at the
 * end, under its {@code title}.
 */
public final class ImportOfList {

  private static final int CHUNK = 5_000;
  private static final long LOCK = 7_031_997L;

  private final DataSource dataSource;

  public ImportOfList(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A line that is left out, and why. */
  public record RejectedLine(long line, String message) {}

  /** A table to show. */
  public record Told(String title, List<String> header, List<List<String>> rows) {}

  /**
   * What came of it.
   *
   * @param refused why the file as a whole was not taken; then nothing was changed
   * @param read lines with values, the header not counted
   */
  public record Outcomes(
      String file, List<Finding> refused, long read, List<RejectedLine> rejected, List<Told> told) {

    public long accepted() {
      return read - rejected.size();
    }
  }

  /**
   * Reads the file and stores its list.
   *
   * @param folder of the SQL, {@code <return>/<command>}
   * @throws WrongUseException if the file cannot be read
   */
  public Outcomes take(Path file, Extract extract, String folder, Settings settings) {
    FileScan scan;
    try {
      scan =
          ExtractScanner.scan(
              file, extract.sheet(), header -> extract.watchedColumns(header, settings));
    } catch (UnreadableFileException e) {
      return refused(file, extract.unreadable(e, settings));
    } catch (IOException e) {
      throw new WrongUseException(
          "The file " + file + " could not be read. Check that this user may read it.");
    }
    InputFile input = new InputFile(1, extract.id(), scan, extract.identify(scan, settings));
    List<Finding> found =
        extract.checkFile(input, settings).stream()
            .filter(finding -> finding.rule().severity() == Severity.REJECT)
            .toList();
    if (!found.isEmpty()) {
      return refused(file, found);
    }
    return Objects.requireNonNull(
        new TransactionTemplate(new DataSourceTransactionManager(dataSource))
            .execute(transaction -> store(input, extract, folder, settings)));
  }

  private static Outcomes refused(Path file, List<Finding> findings) {
    return new Outcomes(
        Objects.requireNonNull(file.getFileName()).toString(), findings, 0, List.of(), List.of());
  }

  private Outcomes store(InputFile input, Extract extract, String folder, Settings settings) {
    JdbcTemplate sql = new JdbcTemplate(dataSource);
    sql.query("select pg_advisory_xact_lock(" + LOCK + ")", row -> {});
    sql.execute(
        "create temporary table given on commit drop as select line, "
            + String.join(", ", extract.columns())
            + " from "
            + extract.table()
            + " with no data");
    List<RejectedLine> rejected = new ArrayList<>();
    long read = load(input, extract, settings, rejected);
    sql.execute("analyze given");
    NamedParameterJdbcTemplate named = new NamedParameterJdbcTemplate(dataSource);
    Map<String, Object> parameters =
        Map.of("file", input.scan().name(), "sha256", input.scan().sha256());
    List<Told> told = new ArrayList<>();
    for (SqlFile file : SqlFile.in("sql/" + folder)) {
      switch (file.fact("does")) {
        case "reject" -> {
          List<RejectedLine> more =
              named.query(
                  file.statement(),
                  parameters,
                  (row, number) -> new RejectedLine(row.getLong("line"), row.getString("message")));
          named.update(
              "delete from given where line in (:lines)",
              Map.of(
                  "lines",
                  Stream.concat(Stream.of(0L), more.stream().map(RejectedLine::line)).toList()));
          rejected.addAll(more);
        }
        case "store" -> named.update(file.statement(), parameters);
        default -> told.add(table(named, file, parameters));
      }
    }
    rejected.sort(Comparator.comparingLong(RejectedLine::line));
    return new Outcomes(input.scan().name(), List.of(), read, List.copyOf(rejected), told);
  }

  private static Told table(
      NamedParameterJdbcTemplate sql, SqlFile file, Map<String, Object> parameters) {
    List<String> header = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    sql.query(
        file.statement(),
        parameters,
        row -> {
          List<String> values = new ArrayList<>();
          for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
            if (rows.isEmpty()) {
              header.add(row.getMetaData().getColumnLabel(c));
            }
            values.add(Objects.requireNonNullElse(row.getString(c), ""));
          }
          rows.add(List.copyOf(values));
        });
    return new Told(file.fact("title"), header, rows);
  }

  /** Lines with values; what becomes of each is stored or added to the rejected ones. */
  private long load(
      InputFile input, Extract extract, Settings settings, List<RejectedLine> rejected) {
    FileScan scan = input.scan();
    RowJudge judge = extract.judge(input, settings);
    CopyBuffer buffer = new CopyBuffer(extract.columns().size() + 1);
    long read = 0;
    long lines = scan.headerLines();
    try {
      for (Slice slice : scan.slices()) {
        try (RowSource source = RowSources.open(scan, slice)) {
          long inBuffer = 0;
          for (ExtractRow row = source.next(); row != null; row = source.next()) {
            Outcome outcome = judge.judge(row);
            lines += outcome.lines();
            if (outcome instanceof Outcome.Blank) {
              continue;
            }
            read++;
            if (outcome instanceof Outcome.Accepted accepted) {
              buffer.big(outcome.line());
              accepted.columns().accept(buffer);
              buffer.endRow();
            } else {
              rejected.add(
                  new RejectedLine(
                      outcome.line(),
                      String.join(
                          " ", outcome.findings().stream().map(Finding::message).toList())));
            }
            if (++inBuffer % CHUNK == 0) {
              copy(buffer, extract);
            }
          }
          copy(buffer, extract);
        }
      }
    } catch (IOException e) {
      throw new WrongUseException("The file " + scan.name() + " could not be read to its end.");
    }
    if (lines != scan.lines()) {
      throw new OutOfBalanceException(
          scan.name() + ": " + scan.lines() + " lines in the file, " + lines + " were read");
    }
    return read;
  }

  private void copy(CopyBuffer buffer, Extract extract) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      buffer.copyTo(
          connection.unwrap(PGConnection.class).getCopyAPI(),
          "copy given (line, " + String.join(", ", extract.columns()) + ")");
      buffer.clear();
    } catch (SQLException e) {
      throw new SqlFailure("copy of a list", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }
}
