package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.RowSources;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.SmallSlices;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run of SALT over the published sample, killed at each moment at which something would become
 * lasting: each commit of a step, a chunk or Spring Batch's own tables, and each statement outside
 * a transaction. Continued, its files are those of a run that was never killed, byte for byte.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

  private static final int CHUNK = 10;
  private static final long SLICE_BYTES = 9_000;
  private static final Engine ENGINE = smallSlices();

  private Path folder = Path.of("");
  private Path input = Path.of("");
  private Map<String, byte[]> neverKilled = Map.of();
  private List<String> moments = List.of();

  @BeforeAll
  void runWithoutKilling(@TempDir Path temporary) throws IOException {
    folder = temporary;
    input =
        SaltRun.folderWith(
            folder.resolve("in"),
            "/cld/sample_r2.csv",
            "999_CLD_20250401_20260331_20260415060000.csv");
    Path output = folder.resolve("never-killed");
    try (MortalDatabase process =
        new MortalDatabase(TestDatabase.fresh(), MortalDatabase.IMMORTAL)) {
      RunResult result = launch(process, request(output));
      assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
      assertThat(result.exitCode()).isEqualTo(1);
      moments = process.moments();
    }
    neverKilled = published(output);
    assertThat(neverKilled).hasSizeGreaterThan(7);
  }

  @TestFactory
  Stream<DynamicTest> killedAtEveryCommitAndResumed() {
    assertThat(moments).hasSizeGreaterThan(50);
    return IntStream.rangeClosed(26, 26)
        .mapToObj(
            moment ->
                DynamicTest.dynamicTest(
                    moment + " " + moments.get(moment - 1), () -> killedAndResumed(moment)));
  }

  private void killedAndResumed(int moment) throws IOException {
    DataSource database = TestDatabase.fresh();
    Path output = folder.resolve("killed-" + moment);
    kill(database, moment, request(output));
    try (MortalDatabase process = new MortalDatabase(database, MortalDatabase.IMMORTAL)) {
      RunResult result = launch(process, request(output));
      assertThat(result.message()).isEmpty();
    }
    assertSame(output);
  }

  private static void kill(DataSource database, int moment, RunRequest request) {
    try (MortalDatabase process = new MortalDatabase(database, moment)) {
      Throwable death =
          catchThrowable(
              () ->
                  System.out.println(
                      launch(process, request).message()
                          + " "
                          + process.dead()
                          + process.moments().size()));
      assertThat(death).isNotNull();
      assertThat(process.dead()).isTrue();
    }
  }

  private void assertSame(Path output) throws IOException {
    Map<String, byte[]> files = published(output);
    assertThat(files.keySet()).isEqualTo(neverKilled.keySet());
    files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(neverKilled.get(name)));
  }

  private static Map<String, byte[]> published(Path output) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(output.resolve("2025-26").resolve("salt"))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static RunResult launch(DataSource process, RunRequest request) {
    try (RunEngine engine = RunEngine.start(process, ENGINE)) {
      return engine.launcher().launch(request, Progress.SILENT);
    }
  }

  private RunRequest request(Path output) {
    RunRequest request = SaltRun.request(ENGINE, input, output);
    return new RunRequest(
        request.declared(), request.settings(), request.files(), input, output, 2, CHUNK, false);
  }

  private static Engine smallSlices() {
    Engine complete = Engine.complete();
    Extraction extraction =
        new Extraction() {
          @Override
          public FileScan scan(Path file, Function<List<String>, int[]> watchedColumns) {
            return SmallSlices.scan(file, watchedColumns, SLICE_BYTES);
          }

          @Override
          public RowSource open(FileScan scan, Slice slice) throws IOException {
            return RowSources.open(scan, slice);
          }
        };
    return new Engine(extraction, complete.reconcile(), complete.build(), complete.publish());
  }
}
