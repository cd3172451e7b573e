package org.ascreturns.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.ascreturns.build.SqlFile;
import org.ascreturns.database.SqlFailure;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Writes every output of a run, and then lets readers see all of it at once. */
public final class Publication {

  private static final List<String> LISTS =
      List.of("cells", "rejected-rows", "reconciliation", "cleansed");

  private final DataSource dataSource;

  public Publication(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** How many parts {@link #publish} tells of. */
  public static int parts() {
    return LISTS.size() + 4;
  }

  /**
   * @param progress is told the name of each file before it is written
   * @throws IOException if a file cannot be written; readers then still see the last run
   */
  public void publish(PublishRequest request, Consumer<String> progress) throws IOException {
    OutputFolder folder =
        new OutputFolder(request.target(), request.runKey() + "-" + request.runId());
    Path written = folder.begin();
    // The long ones are written beside all else, each on a connection of its own.
    CompletableFuture<Void> extraFiles = beside(() -> writeExtraFiles(request, written));
    CompletableFuture<Void> rejections = beside(() -> writeRejections(request, written));
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      readWhole(connection);
      writeLists(connection, request, written, progress);
      progress.accept("return.xlsx");
      new ReturnWorkbook(connection, request).write(written.resolve("return.xlsx"));
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
      progress.accept("rejections.xlsx");
      await(rejections);
      progress.accept("files of the extracts");
      await(extraFiles);
    }
    folder.commit(written);
    for (PublishRequest.ExtraFile extra : request.extraFiles()) {
      if (extra.beside()) {
        folder.showBeside(extra.name());
      }
    }
  }

  private static CompletableFuture<Void> beside(Runnable task) {
    return CompletableFuture.runAsync(task, run -> new Thread(run, "publish").start());
  }

  private static void await(CompletableFuture<Void> files) throws IOException {
    try {
      files.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException unwritten) {
        throw Objects.requireNonNull(unwritten.getCause());
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private static void writeLists(
      Connection connection, PublishRequest request, Path folder, Consumer<String> progress)
      throws IOException {
    Map<String, Object> parameters = Map.of("run_id", request.runId());
    for (String list : LISTS) {
      progress.accept(list + ".csv");
      CsvFile.write(
          connection,
          SqlFile.read("sql/engine/publish/" + list + ".sql").statement(),
          parameters,
          folder.resolve(list + ".csv"));
    }
    progress.accept("findings.csv");
    CsvFile.write(connection, findings(request), parameters, folder.resolve("findings.csv"));
  }

  private void writeRejections(PublishRequest request, Path folder) {
    onOwnConnection(
        "rejections.xlsx",
        connection ->
            new RejectionWorkbook(connection, request).write(folder.resolve("rejections.xlsx")));
  }

  private void writeExtraFiles(PublishRequest request, Path folder) {
    Map<String, Object> parameters = Map.of("run_id", request.runId());
    onOwnConnection(
        "files of the extracts",
        connection -> {
          for (SqlFile workbook : request.workbooks()) {
            FilledWorkbook.write(
                connection,
                workbook,
                request.runId(),
                request.template(),
                request.asAt(),
                folder.resolve(workbook.name() + ".xlsx"));
          }
          for (PublishRequest.ExtraFile extra : request.extraFiles()) {
            Path file = folder.resolve(extra.name());
            sort(connection, !extra.byIndex());
            CsvFile.write(connection, extra.statement(), parameters, file);
            String sheet = extra.sheet();
            if (sheet != null) {
              RecordWorkbook.write(
                  connection,
                  extra.statement().replace(":run_id", String.valueOf(request.runId())),
                  sheet,
                  extra.columns(),
                  request.asAt(),
                  folder.resolve(extra.select().name() + ".xlsx"));
            }
            if (extra.otherName().isPresent()) {
              OtherName.give(connection, extra.otherName().get(), request.runId(), file);
            }
          }
        });
  }

  /** Reads what earlier steps have committed, so it needs no part in the step's transaction. */
  private void onOwnConnection(String what, Writing writing) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      readWhole(connection);
      writing.with(connection);
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new SqlFailure(what, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every list is of a whole run. Where the planner expects few rows it loops over one list for
   * each row of another, which takes the square of the time; it would too for a list of numbers
   * that does not fit into the memory that a server of the council's allows.
   */
  private static void readWhole(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local enable_nestloop = off");
      statement.execute(
          """
          select set_config('work_mem', '64MB', true)
          where pg_size_bytes(current_setting('work_mem')) < pg_size_bytes('64MB')
          """);
    } catch (SQLException e) {
      throw new SqlFailure("settings of the publication", e);
    }
  }

  /** Whether rows may be sorted, or are fetched by an index that has them in order. */
  private static void sort(Connection connection, boolean allowed) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local enable_sort = " + (allowed ? "on" : "off"));
    }
  }

  private interface Writing {
    void with(Connection connection) throws IOException, SQLException;
  }

  /** The select of findings.csv with the columns that the council carries through. */
  static String findings(PublishRequest request) {
    StringBuilder carried = new StringBuilder();
    for (PublishRequest.CarriedColumn column : request.carriedColumns()) {
      carried.append(",\n  returns.inert(case file.extract_id");
      new TreeMap<>(column.places())
          .forEach(
              (extract, place) ->
                  carried
                      .append(" when '")
                      .append(extract)
                      .append("' then finding.carried[")
                      .append(place)
                      .append("]"));
      carried.append(" end) as \"").append(column.name().replace("\"", "")).append('"');
    }
    return SqlFile.read("sql/engine/publish/findings.sql")
        .statement()
        .replace("{carried}", carried);
  }
}
