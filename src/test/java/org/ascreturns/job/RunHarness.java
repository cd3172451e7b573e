package org.ascreturns.job;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.rule.Settings;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database with the fake return's table, a folder of input, and processes that come and go. */
final class RunHarness {

  static final int CHUNK = 3;

  final DataSource database;
  final JdbcClient sql;
  final Path input;
  final Path output;
  BigDecimal maxRejected = BigDecimal.valueOf(50);
  int maxFailedChecks = 0;

  RunHarness(Path folder) throws IOException {
    this(folder, TestDatabase.fresh());
    FakeReturn.createTable(database);
  }

  RunHarness(Path folder, DataSource database) throws IOException {
    this.database = database;
    this.sql = JdbcClient.create(database);
    this.input = Files.createDirectories(folder.resolve("in"));
    this.output = folder.resolve("out");
  }

  /** Twenty lines of data: good rows, a blank line, rejected rows, a value to trim. */
  void writeSample(String name) throws IOException {
    StringBuilder text = new StringBuilder("number,day,name\n");
    for (int i = 1; i <= 20; i++) {
      text.append(
          switch (i) {
            case 4 -> "\n";
            case 9, 16 -> "x" + i + ",2025-04-01,bad\n";
            case 11 -> i + ",1899-12-31, spaced \n";
            case 13 -> i + ",2025-04-01,\n";
            default -> i + ",2025-05-01,name\\" + i + "\n";
          });
    }
    Files.writeString(input.resolve(name), text);
  }

  Settings settings() {
    return new Settings(
        "fake",
        2025,
        "999",
        LocalDate.of(2026, 4, 15),
        Map.of("keep_runs", 2),
        Map.of(),
        Map.of(
            "fake", new Settings.Input(List.of("*fake*.csv"), Map.of(), Map.of(), List.of(), null)),
        maxRejected,
        maxFailedChecks);
  }

  RunRequest request(Engine engine, boolean forced) {
    RunRequest request =
        RunRequest.ofFolder(engine, new FakeReturn(), settings(), input, output, 2, forced);
    return new RunRequest(
        request.declared(), request.settings(), request.files(), input, output, 2, CHUNK, forced);
  }

  RunResult run(Engine engine) throws IOException {
    return run(engine, false);
  }

  /**
   * Runs; a complete run has a folder that readers look at, though a fake return publishes none.
   */
  RunResult run(Engine engine, boolean forced) throws IOException {
    RunResult result =
        inContext(
            engine,
            context ->
                context.getBean(Launcher.class).launch(request(engine, forced), Progress.SILENT));
    if (result.ending() == RunResult.Ending.COMPLETED) {
      Files.createDirectories(result.context().target());
    }
    return result;
  }

  <T> T inContext(
      Engine engine, java.util.function.Function<AnnotationConfigApplicationContext, T> work) {
    try (AnnotationConfigApplicationContext context = context(engine)) {
      return work.apply(context);
    }
  }

  AnnotationConfigApplicationContext context(Engine engine) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    Supplier<DataSource> source = () -> database;
    context.registerBean("dataSource", DataSource.class, source);
    context.registerBean(Engine.class, () -> engine);
    context.register(RunConfiguration.class);
    context.refresh();
    return context;
  }

  /** Every stored row of a run that people can see, run numbers left out. */
  String stored(int runId) {
    return List.of(
            "record_id, file_no, line, number, day, name, digest, carried from extract.fake",
            "record_id, rule_id, severity, field, value, message, record, person, team, carried,"
                + " subject_key from audit.finding",
            "record_id, line, row_digest, raw, from_sql from audit.rejected_row",
            "record_id, field, before, after, rule_id from audit.cleansed_value",
            "file_no, slice_no, chunk_no, lines, records from audit.slice",
            "file_no, name, disposition, rows_read, rows_accepted, rows_rejected, rows_warned,"
                + " rows_cleansed from audit.file",
            "table_id, row_key, column_key, value from returns.cell")
        .stream()
        .map(
            query ->
                sql
                    .sql("select " + query + " where run_id = " + runId + " order by 1, 2, 3, 4")
                    .query()
                    .listOfRows()
                    .stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n---\n"));
  }

  /** A stage that counts the accepted rows into a cell. */
  static Stage counting(DataSource database) {
    return new Stage() {
      @Override
      public String name() {
        return "tables";
      }

      @Override
      public void run(RunContext run, Progress progress) {
        JdbcClient sql = JdbcClient.create(database);
        sql.sql("delete from returns.cell where run_id = ?").param(run.runId()).update();
        sql.sql(
                """
                insert into returns.cell
                select ?, 'FAKE', 'all', 'all', count(*) from extract.fake where run_id = ?
                """)
            .param(run.runId())
            .param(run.runId())
            .update();
      }
    };
  }

  static Engine engine() {
    return new Engine(
        new FakeExtraction(),
        data -> List.of(),
        data -> List.of(counting(data)),
        data -> List.of());
  }
}
