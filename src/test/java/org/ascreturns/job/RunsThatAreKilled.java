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
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascreturns.audit.RunList;
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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A run over a small sample, killed at the moments at which something would become lasting: the
 * commit of each chunk and step, and those of Spring Batch's own tables between them. Resumed, its
 * files are those of a run that was never killed, byte for byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunsThatAreKilled {

  private static final LocalDate AS_AT = LocalDate.of(2026, 4, 15);
  private static final int CHUNK = 13;

  private final Return declared;
  private final Path folder;
  private final Path input;
  private final Engine engine;
  private final int launch;
  private final int every;
  private int databases;
  private Map<String, byte[]> neverKilled = Map.of();
  private List<String> moments = List.of();

  /**
   * @param input folder with the files of the return
   * @param sliceBytes so that the largest file gives several slices
   * @param launch the first moments, of which all are tried
   * @param every which of the later ones of Spring Batch's own tables are tried
   */
  RunsThatAreKilled(
      Return declared, Path folder, Path input, long sliceBytes, int launch, int every) {
    this.declared = declared;
    this.folder = folder;
    this.input = input;
    this.engine = smallSlices(sliceBytes);
    this.launch = launch;
    this.every = Integer.getInteger("kill.every", every);
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
    // Two slices or more, of three chunks or more each, some of them with their last rows.
    assertThat(moments.stream().filter("copy"::equals)).hasSizeGreaterThanOrEqualTo(6);
  }

  @TestFactory
  Stream<DynamicTest> killedAtEveryStepAndChunkAndResumed() {
    return IntStream.rangeClosed(1, moments.size())
        .filter(moment -> moment <= launch || work(moment) || moment % every == 0)
        .mapToObj(
            moment ->
                DynamicTest.dynamicTest(
                    moment + " " + moments.get(moment - 1), () -> killedAndResumed(moment)));
  }

  private boolean work(int moment) {
    return !moments.get(moment - 1).equals(MortalDatabase.METADATA);
  }

  private void killedAndResumed(int moment) throws IOException {
    DataSource database = fresh();
    Path output = folder.resolve("killed-" + moment);
    assertThat(killed(database, moment, request(output, 1))).isTrue();
    try (MortalDatabase process = new MortalDatabase(database, MortalDatabase.IMMORTAL)) {
      RunResult result = launch(process, next(database, output));
      assertThat(result.message()).isEmpty();
    }
    assertSame(output);
    assertThat(new RunList(database).lines())
        .singleElement()
        .matches(line -> line.run().completed());
  }

  /**
   * One process after the other is killed, each a few moments after it went on, with two workers.
   */
  @Test
  void killedAgainAndAgain() throws IOException {
    DataSource database = fresh();
    Path output = folder.resolve("killed-again-and-again");
    int deaths = 0;
    int life = 1;
    while (killed(database, life, next(database, output))) {
      deaths++;
      // Long enough to take the run over and to get on by a step or a chunk, and a little longer.
      life = 22 + deaths;
      assertThat(deaths).as("processes, and no end").isLessThan(100);
    }
    assertThat(deaths).isGreaterThan(5);
    assertSame(output);
  }

  /** Whether the process died before it was done. */
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
  private DataSource fresh() {
    DataSource database = TestDatabase.unpooled();
    databases++;
    for (String sequence : List.of("step_execution", "job_execution", "job_instance")) {
      JdbcClient.create(database)
          .sql("select setval('batch.batch_" + sequence + "_seq', ?)")
          .param(databases * 1000L)
          .query()
          .singleValue();
    }
    return database;
  }

  private void assertSame(Path output) throws IOException {
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
