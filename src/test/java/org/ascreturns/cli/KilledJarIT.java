package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar, killed at random moments and resumed: its files are those of a run that was
 * never killed, byte for byte. Small by default; at full size with {@code -Dkill.rows}, {@code
 * -Dkill.kills}, {@code -Dkill.seed}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledJarIT {

  private static final int ROWS = Integer.getInteger("kill.rows", 4_000);
  private static final long SEED = Long.getLong("kill.seed", 20260415L);
  private static final int KILLS = Integer.getInteger("kill.kills", 2);

  private final Path folder;
  private final Random random = new Random(SEED);
  private Map<String, byte[]> neverKilled = Map.of();
  private int exitCode;
  private long milliseconds;

  KilledJarIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void runWithoutKilling() throws Exception {
    ReturnsProcess sample =
        ReturnsProcess.start(
            folder, Map.of(), "sample", "--size", Integer.toString(ROWS), "--output", "in");
    assertThat(sample.exitCode()).as(sample.printed()).isZero();
    long began = System.nanoTime();
    ReturnsProcess run = run("never-killed");
    exitCode = run.exitCode();
    milliseconds = (System.nanoTime() - began) / 1_000_000;
    assertThat(exitCode).as(run.printed()).isBetween(0, 1);
    neverKilled = published("never-killed");
    assertThat(neverKilled).hasSizeGreaterThan(7);
  }

  @Test
  void killedAtRandomMomentsAndResumed() throws Exception {
    killAndResume("sigkill", false);
  }

  @Test
  void terminatedAtRandomMomentsAndResumed() throws Exception {
    killAndResume("sigterm", true);
  }

  /** In staging, where a chunk is the unit, and in a long statement of SQL, which is cancelled. */
  @Test
  void terminatedInEachStageItEndsWithThree() throws Exception {
    String output = "stages";
    ReturnsProcess process = run(output);
    for (String stage : new String[] {"stage:", "reconcile", "tables", "publish"}) {
      process.awaitPrinted(" " + stage);
      long began = System.nanoTime();
      process.terminate();
      int code = process.exitCode();
      said(stage, "SIGTERM", began);
      if (code != 3) {
        // It was quicker than we.
        break;
      }
      assertThat(process.printed()).contains("was stopped").contains("returns resume");
      process = resume(output);
    }
    assertThat(process.exitCode()).as(process.printed()).isEqualTo(exitCode);
    assertSame(output);
  }

  /** A second run is told which process has the first, and changes nothing. */
  @Test
  void aSecondRunIsToldWhoIsAtIt() throws Exception {
    String output = "two";
    ReturnsProcess first = run(output);
    first.awaitPrinted("stage");
    ReturnsProcess second = run(output);
    assertThat(second.exitCode()).isEqualTo(2);
    assertThat(second.printed()).contains("in use").contains("process " + first.number());
    assertThat(first.exitCode()).as(first.printed()).isEqualTo(exitCode);
    assertSame(output);
  }

  /** Resumed over other files, rows would be lost or doubled. */
  @Test
  void aRunWhoseFilesWereChangedIsNotResumed() throws Exception {
    String output = "changed";
    Path input = Files.createDirectory(folder.resolve("in-changed"));
    try (Stream<Path> files = Files.list(folder.resolve("in"))) {
      for (Path file : files.toList()) {
        Files.copy(file, input.resolve(file.getFileName()));
      }
    }
    ReturnsProcess process = run(output, "in-changed");
    process.awaitPrinted("reconcile");
    process.kill();
    process.exitCode();
    Path extract;
    try (Stream<Path> files = Files.list(input)) {
      extract = files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
    }
    byte[] before = Files.readAllBytes(extract);
    Files.write(extract, Arrays.copyOf(before, before.length - 200));

    ReturnsProcess refused = resume(output);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.printed()).contains("cannot be resumed").contains("files were changed");

    Files.write(extract, before);
    ReturnsProcess resumed = resume(output);
    assertThat(resumed.exitCode()).as(resumed.printed()).isEqualTo(exitCode);
    assertSame(output);
  }

  /** Kills runs and the processes that resume them, until enough have been killed. */
  private void killAndResume(String signal, boolean politely) throws Exception {
    long longest = milliseconds;
    int kills = 0;
    for (int round = 1; kills < KILLS; round++) {
      String output = signal + "-" + round;
      boolean begun = false;
      ReturnsProcess process = run(output);
      while (kills < KILLS && process.lives(100 + random.nextInt((int) longest))) {
        kill(process, politely);
        kills++;
        // Before its first step a run is not known, and there is nothing to resume.
        begun |= process.printed().contains("receive");
        process = begun && random.nextBoolean() ? resume(output) : run(output);
      }
      assertThat(process.exitCode()).as(process.printed()).isIn(0, exitCode);
      assertSame(output);
      assertThat(serverLeft(output)).isFalse();
      // Whatever ended before its time came was quicker than the run that was measured.
      longest = Math.max(500, longest * 2 / 3);
    }
  }

  private static void kill(ReturnsProcess process, boolean politely) throws Exception {
    long began = System.nanoTime();
    if (politely) {
      process.terminate();
    } else {
      process.kill();
    }
    int code = process.exitCode();
    said(lastLine(process), politely ? "SIGTERM" : "SIGKILL", began);
    if (politely) {
      // 143: before there was anything to stop. 0 and 1: when all was done.
      assertThat(code).as(process.printed()).isIn(0, 1, 3, 143);
    }
  }

  private static String lastLine(ReturnsProcess process) throws IOException {
    return process.printed().lines().reduce("", (before, line) -> line);
  }

  private static void said(String where, String signal, long began) {
    System.out.println(
        signal
            + " at \""
            + where
            + "\": gone after "
            + (System.nanoTime() - began) / 1_000_000
            + " ms");
  }

  private ReturnsProcess run(String output) throws IOException {
    return run(output, "in");
  }

  private ReturnsProcess run(String output, String input) throws IOException {
    return ReturnsProcess.start(
        folder,
        Map.of("RETURNS_HOME", home(output)),
        "run",
        "salt",
        "--year",
        "2025-26",
        "--as-at",
        "2026-04-15",
        "--input",
        input,
        "--output",
        output);
  }

  private ReturnsProcess resume(String output) throws IOException {
    return ReturnsProcess.start(folder, Map.of("RETURNS_HOME", home(output)), "resume");
  }

  /** A database for each, so that its making is killed too; PostgreSQL is unpacked only once. */
  private String home(String output) throws IOException {
    Path home = folder.resolve("home-" + output);
    if (!Files.exists(home)) {
      Files.createDirectory(home);
      Path programs = Files.createDirectories(folder.resolve("programs"));
      Files.createSymbolicLink(home.resolve("bin"), programs);
    }
    return home.toString();
  }

  private boolean serverLeft(String output) throws IOException {
    return Files.exists(Path.of(home(output), "data", "postmaster.pid"));
  }

  private void assertSame(String output) throws IOException {
    Map<String, byte[]> files = published(output);
    assertThat(files.keySet()).isEqualTo(neverKilled.keySet());
    files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(neverKilled.get(name)));
  }

  private Map<String, byte[]> published(String output) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.resolve(output).resolve("2025-26").resolve("salt"))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
