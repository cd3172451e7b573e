package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascreturns.audit.Runs;
import org.ascreturns.build.SqlRules;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.RowSources;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.SmallSlices;
import org.ascreturns.returns.Extract;
import org.ascreturns.returns.Return;
import org.ascreturns.rule.RuleDefinition;
import org.ascreturns.rule.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A run over a small sample in processes that can be killed, and what it publishes when nobody
 * kills it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class KilledRuns {

  private static final LocalDate AS_AT = LocalDate.of(2026, 5, 1);
  private static final int CHUNK = 13;
  private static final AtomicInteger DATABASES = new AtomicInteger();

  final Path folder;
  private final Return declared;
  private final Path input;
  private final Engine engine;
  private Map<String, byte[]> neverKilled = Map.of();
  private List<String> moments = List.of();

  /**
   * @param input folder with the files of the return
   * @param sliceBytes so that the largest file gives several slices
   */
  KilledRuns(Return declared, Path folder, Path input, long sliceBytes) {
    this.declared = declared;
    this.folder = folder;
    this.input = input;
    this.engine = smallSlices(sliceBytes);
  }

  @BeforeAll
  void runWithoutKilling() throws IOException {
    Path output = folder.resolve("never-killed");
    try (MortalDatabase process = new MortalDatabase(fresh(), MortalDatabase.IMMORTAL)) {
      RunResult result = launch(process, request(output, 1));
      assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
      moments = process.moments();
    }
    neverKilled = published(output);
    assertThat(neverKilled).hasSizeGreaterThan(7);
  }

  /** What became lasting in the run that was not killed, in order. */
  List<String> moments() {
    return moments;
  }

  /** Goes on until the end with whatever was left behind. */
  void resumed(DataSource database, Path output) {
    try (MortalDatabase process = new MortalDatabase(database, MortalDatabase.IMMORTAL)) {
      assertThat(launch(process, next(database, output)).message()).isEmpty();
    }
  }

  /** The same with one worker, so that moments come in the order of the run that was not killed. */
  boolean killedAlone(DataSource database, int moment, Path output) {
    return killed(database, moment, request(output, 1));
  }

  /** Whether the process died before it was done. */
  boolean killed(DataSource database, int moment, Path output) {
    return killed(database, moment, next(database, output));
  }

  private boolean killed(DataSource database, int moment, RunRequest request) {
    try (MortalDatabase process = new MortalDatabase(database, moment)) {
      Throwable death =
          catchThrowable(() -> assertThat(launch(process, request).message()).isEmpty());
      // The next process has threads of its own.
      Thread.interrupted();
      assertThat(death == null || process.dead()).as(String.valueOf(death)).isTrue();
      return process.dead();
    }
  }

  /** What the next process is asked to do: to resume the run, or to begin it. */
  private RunRequest next(DataSource database, Path output) {
    return new Runs(database)
        .lastUnfinished()
        .map(run -> SavedRun.request(engine, run, 2))
        .orElseGet(() -> request(output, 2));
  }

  private Settings settings() {
    Set<String> rules = new HashSet<>();
    for (Extract extract : declared.extracts()) {
      extract.rules().stream().map(RuleDefinition::id).forEach(rules::add);
      SqlRules.definitions(extract.id()).stream().map(RuleDefinition::id).forEach(rules::add);
    }
    return JobFile.read(declared.id(), Path.of("no-such-folder"))
        .settings(2025, null, AS_AT, Map.of(), rules);
  }

  private RunRequest request(Path output, int workers) {
    RunRequest request =
        RunRequest.ofFolder(engine, declared, settings(), input, output, workers, false);
    return new RunRequest(
        request.declared(),
        request.settings(),
        request.files(),
        input,
        output,
        workers,
        CHUNK,
        false);
  }

  private RunResult launch(DataSource process, RunRequest request) {
    try (RunEngine started = RunEngine.start(process, engine)) {
      return started.launcher().launch(request, Progress.SILENT);
    }
  }

  /**
   * A new database. Its step executions are numbered on from those of the others: Spring Batch
   * remembers them by number within a process, and our processes share one.
   */
  DataSource fresh() {
    DataSource database = TestDatabase.unpooled();
    int number = DATABASES.incrementAndGet();
    for (String sequence : List.of("step_execution", "job_execution", "job_instance")) {
      JdbcClient.create(database)
          .sql("select setval('batch.batch_" + sequence + "_seq', ?)")
          .param(number * 1000L)
          .query()
          .singleValue();
    }
    return database;
  }

  void assertSame(Path output) throws IOException {
    Map<String, byte[]> files = published(output);
    assertThat(files.keySet()).isEqualTo(neverKilled.keySet());
    files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(neverKilled.get(name)));
  }

  private Map<String, byte[]> published(Path output) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(output.resolve("2025-26").resolve(declared.id()))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Engine smallSlices(long sliceBytes) {
    Engine complete = Engine.complete();
    Extraction extraction =
        new Extraction() {
          @Override
          public FileScan scan(
              Path file, String sheet, Function<List<String>, int[]> watchedColumns) {
            return SmallSlices.scan(file, watchedColumns, sliceBytes);
          }

          @Override
          public RowSource open(FileScan scan, Slice slice) throws IOException {
            return RowSources.open(scan, slice);
          }
        };
    return new Engine(extraction, complete.reconcile(), complete.build(), complete.publish());
  }
}
