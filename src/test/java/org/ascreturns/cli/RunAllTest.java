package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code returns run all}: every return that the folder has a file for. */
class RunAllTest {

  private CommandLineCase line;

  @TempDir Path folder;

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineCase(folder);
    Files.createDirectories(folder.resolve("in"));
  }

  @AfterEach
  void close() {
    line.close();
  }

  private void give(String kind, String... names) throws IOException {
    for (String name : names) {
      Files.copy(Path.of("input-samples", kind, name), folder.resolve("in").resolve(name));
    }
  }

  private int all(String... more) {
    List<String> command =
        new ArrayList<>(List.of("run", "all", "--year", "2025-26", "--as-at", "2026-04-15"));
    command.addAll(List.of("--input", "in", "--output", "out"));
    command.addAll(List.of(more));
    return line.onDatabase(command.toArray(String[]::new));
  }

  @Test
  void whatHasFilesIsRunAndTheWorstEndingCounts() throws IOException {
    give("cld", "999_CLD_20250401_20260331_20260415060000.csv");
    give("dols", "dols_2025-26.csv", "ref-dols-locations.csv");

    assertThat(all()).as(line.said()).isOne();

    assertThat(line.said())
        .contains("== Deprivation of Liberty Safeguards")
        .contains("== Short and Long Term support");
    // It reads what SALT has made.
    assertThat(line.said().indexOf("== Adult Social Care Outcomes Framework"))
        .isGreaterThan(line.said().indexOf("== Short and Long Term support"));
    Path year = folder.resolve("out").resolve("2025-26");
    assertThat(year.resolve("dols").resolve("cells.csv")).exists();
    assertThat(year.resolve("salt").resolve("cells.csv")).exists();
    // The worst ending is no reason to leave out the report.
    assertThat(year.resolve("report").resolve("index.html"))
        .content()
        .contains("Short and Long Term support", "Deprivation of Liberty Safeguards");
  }

  @Test
  void aReturnWithoutFilesIsLeftOut() throws IOException {
    give("cld", "999_CLD_20250401_20260331_20260415060000.csv");
    give("dols", "ref-dols-locations.csv");

    assertThat(all()).as(line.said()).isLessThan(2);

    assertThat(line.said()).doesNotContain("== Deprivation");
    assertThat(folder.resolve("out").resolve("2025-26").resolve("dols")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeUsedKeepsNoOtherReturnFromBeingMade() throws IOException {
    give("cld", "999_CLD_20250401_20260331_20260415060000.csv");
    give("dols", "ref-dols-locations.csv");
    Files.writeString(folder.resolve("in").resolve("dols.csv"), "person_reference\nP1\n");

    assertThat(all()).as(line.said()).isEqualTo(2);

    assertThat(line.said()).contains("DOLS-001");
    assertThat(folder.resolve("out").resolve("2025-26").resolve("report").resolve("index.html"))
        .content()
        .contains("Deprivation of Liberty Safeguards (DoLS): None of its files could be used");
    assertThat(folder.resolve("out").resolve("2025-26").resolve("salt").resolve("cells.csv"))
        .exists();
  }

  @Test
  void aParameterGoesToTheReturnsThatKnowIt() throws IOException {
    give("dols", "dols_2025-26.csv", "ref-dols-locations.csv");

    assertThat(all("--set", "standard_days=20")).as(line.said()).isOne();
    assertThat(
            Files.readString(
                folder.resolve("out").resolve("2025-26").resolve("dols").resolve("cells.csv")))
        .contains("DOLS-T01,standard_within_21_days,value,4");
    assertThat(all("--set", "no_such_thing=1")).isEqualTo(2);
    assertThat(line.said()).contains("No return has a parameter no_such_thing.");
  }

  @Test
  void anEmptyFolderSaysWhatWasLookedFor() {
    assertThat(all()).isEqualTo(2);

    assertThat(line.said()).contains("has no file of any return").contains("dols*.csv");
  }
}
