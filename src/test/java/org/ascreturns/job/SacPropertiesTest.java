package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ascreturns.audit.RunList;
import org.ascreturns.audit.Runs;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.returns.Return;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of the figures whatever the cases are: a synthetic council of 600 concerns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SacPropertiesTest {

  private final Path folder;
  private final Map<String, List<String>> council = new TreeMap<>();
  private Map<String, String> cells = Map.of();
  private SacRun first = new SacRun(Path.of(""));

  SacPropertiesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  void run() throws IOException {
    List<Path> files =
        SacRun.sac()
            .writeSample(
                new Return.Sample(15_000, 7, 2025, "999", 0.04, folder.resolve("council")));
    assertThat(files).hasSize(8);
    for (String file : SacRun.FILES) {
      council.put(
          file, Files.readAllLines(folder.resolve("council").resolve("sac-" + file + ".csv")));
    }
    first = run("first", council);
    cells = first.cells();
    assertThat(Integer.parseInt(cells.get("SG1f s42 count"))).isGreaterThan(50);
    assertThat(Integer.parseInt(cells.get("SG3a-S42 total total"))).isGreaterThan(30);
  }

  private SacRun run(String name, Map<String, List<String>> files) {
    SacRun sac = new SacRun(folder.resolve(name));
    files.forEach(sac::with);
    assertThat(sac.run().message()).isEmpty();
    return sac;
  }

  @Test
  void everyRowReadIsAcceptedOrRejectedAndNoCheckFailsAsAnError() throws IOException {
    first
        .list("reconciliation.csv")
        .forEach(
            file -> {
              String name = file.getField("file").replace("sac-", "").replace(".csv", "");
              int read = Integer.parseInt(file.getField("read"));
              assertThat(read).as(name).isEqualTo(council.get(name).size() - 1);
              assertThat(
                      Integer.parseInt(file.getField("accepted"))
                          + Integer.parseInt(file.getField("rejected")))
                  .as(name)
                  .isEqualTo(read);
            });
    assertThat(first.failedChecks()).noneMatch(check -> check.contains(" error "));
  }

  /**
   * The order of rows changes no figure; and an enquiry that is open changes no table of concluded
   * ones.
   */
  @Test
  void orderChangesNothingAndAnOpenEnquiryNoTableOfConcludedOnes() throws IOException {
    Map<String, List<String>> shuffled = new TreeMap<>();
    Random chance = new Random(3);
    council.forEach(
        (file, lines) -> {
          List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
          if (file.equals("enquiries")) {
            rows.add("X1,A1,C1,S42,2025-07-01,,MEMORY,,");
          }
          if (file.equals("enquiry_risks")) {
            rows.add("X1,1,NEGLECT,OTHER_KNOWN,OWN_HOME,RISK_ACTION,REDUCED");
          }
          if (file.equals("enquiry_outcomes")) {
            rows.add("X1,YES,YES,YES_EXPRESSED,FULLY");
          }
          Collections.shuffle(rows, chance);
          rows.add(0, lines.get(0));
          shuffled.put(file, rows);
        });
    Map<String, String> others = run("shuffled", shuffled).cells();

    assertThat(others.get("SG1f s42 count"))
        .isEqualTo(String.valueOf(Integer.parseInt(cells.get("SG1f s42 count")) + 1));
    assertThat(without(others)).isEqualTo(without(cells));
  }

  /** All cells but those of the enquiries that commenced: what the open one may change. */
  private static Map<String, String> without(Map<String, String> cells) {
    Map<String, String> rest = new TreeMap<>(cells);
    rest.keySet().removeIf(cell -> cell.matches("SG1[a-e] .* s42|SG1f s42 count"));
    return rest;
  }

  /**
   * Killed when a file is loaded, when rules across files are done, and when tables are made;
   * resumed, the files are those of a run that was never killed.
   */
  @Test
  void killedAndResumedTheFilesAreTheSame() throws IOException {
    SacRun whole = new SacRun(folder.resolve("whole"), numbered(1)).withSample();
    List<String> moments;
    try (MortalDatabase process = new MortalDatabase(whole.database, MortalDatabase.IMMORTAL)) {
      launch(process, whole);
      moments = process.moments();
    }
    Map<String, byte[]> expected = published(whole);
    List<Integer> work = new ArrayList<>();
    for (int i = 0; i < moments.size(); i++) {
      if (!moments.get(i).equals(MortalDatabase.METADATA)) {
        work.add(i + 1);
      }
    }
    assertThat(work).hasSizeGreaterThan(12);
    int number = 2;
    for (int moment :
        List.of(work.get(work.size() / 3), work.get(work.size() - 3), work.get(work.size() - 1))) {
      SacRun killed =
          new SacRun(folder.resolve("killed-" + moment), numbered(number++)).withSample();
      try (MortalDatabase process = new MortalDatabase(killed.database, moment)) {
        try {
          launch(process, killed);
        } catch (RuntimeException | Error death) {
          assertThat(process.dead()).as(String.valueOf(death)).isTrue();
        }
        Thread.interrupted();
        assertThat(process.dead()).isTrue();
      }
      try (MortalDatabase process = new MortalDatabase(killed.database, MortalDatabase.IMMORTAL)) {
        resume(process, killed);
      }
      Map<String, byte[]> found = published(killed);
      assertThat(found.keySet()).isEqualTo(expected.keySet());
      found.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
      assertThat(new RunList(killed.database).lines())
          .singleElement()
          .matches(line -> line.run().completed());
    }
  }

  /** A database whose step executions have numbers of their own: see KillTest. */
  private static DataSource numbered(int database) {
    DataSource fresh = TestDatabase.fresh();
    for (String sequence : List.of("step_execution", "job_execution", "job_instance")) {
      JdbcClient.create(fresh)
          .sql("select setval('batch.batch_" + sequence + "_seq', ?)")
          .param(500_000L + database * 1000L)
          .query()
          .singleValue();
    }
    return fresh;
  }

  private static void launch(DataSource process, SacRun sac) {
    Engine engine = Engine.complete();
    RunRequest request = sac.request(engine, SacRun.EXTRACTED, Map.of());
    try (RunEngine started = RunEngine.start(process, engine)) {
      assertThat(started.launcher().launch(request, Progress.SILENT).message()).isEmpty();
    }
  }

  private static void resume(DataSource process, SacRun sac) {
    Engine engine = Engine.complete();
    RunRequest request =
        new Runs(sac.database)
            .lastUnfinished()
            .map(run -> SavedRun.request(engine, run, 2))
            .orElseGet(() -> sac.request(engine, SacRun.EXTRACTED, Map.of()));
    try (RunEngine started = RunEngine.start(process, engine)) {
      assertThat(started.launcher().launch(request, Progress.SILENT).message()).isEmpty();
    }
  }

  private static Map<String, byte[]> published(SacRun sac) {
    Map<String, byte[]> files = new TreeMap<>();
    try (var all = Files.list(sac.published("cells.csv").getParent())) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
