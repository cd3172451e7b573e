package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.ascreturns.returns.Return;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

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
}
