package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

  @TempDir Path folder;

  @Test
  void everyRowIsAcceptedOrRejectedAndCounted() throws IOException {
    RunHarness harness = new RunHarness(folder);
    harness.writeSample("a-fake.csv");

    RunResult result = harness.run(RunHarness.engine());

    assertThat(result.message()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(
            harness
                .sql
                .sql(
                    "select rows_read, rows_accepted, rows_rejected, rows_warned, rows_cleansed from audit.file")
                .query()
                .singleRow()
                .values()
                .toString())
        .isEqualTo("[19, 17, 2, 1, 1]");
  }

  @Test
  void theSameInputAndSettingsAreNotRunTwiceUnlessForced() throws IOException {
    RunHarness harness = new RunHarness(folder);
    harness.writeSample("a-fake.csv");
    RunResult first = harness.run(RunHarness.engine());

    RunResult second = harness.run(RunHarness.engine());
    RunResult third = harness.run(RunHarness.engine(), true);

    assertThat(second.ending()).isEqualTo(RunResult.Ending.ALREADY_COMPLETED);
    assertThat(second.run().runId()).isEqualTo(first.run().runId());
    assertThat(second.exitCode()).isZero();
    assertThat(third.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    assertThat(third.run().runId()).isNotEqualTo(first.run().runId());
    assertThat(third.run().runKey()).isEqualTo(first.run().runKey());
    assertThat(harness.stored(third.run().runId())).isEqualTo(harness.stored(first.run().runId()));
  }

  @Test
  void filesThatAreAsTheyWereBeforeAnotherRunAreRunAgain() throws IOException {
    RunHarness harness = new RunHarness(folder);
    harness.writeSample("a-fake.csv");
    String content = Files.readString(harness.input.resolve("a-fake.csv"));
    RunResult first = harness.run(RunHarness.engine());
    Files.writeString(harness.input.resolve("a-fake.csv"), content + "21,2025-05-01,more\n");
    RunResult other = harness.run(RunHarness.engine());
    Files.writeString(harness.input.resolve("a-fake.csv"), content);

    RunResult back = harness.run(RunHarness.engine());

    assertThat(other.run().runId()).isNotEqualTo(first.run().runId());
    assertThat(back.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    assertThat(back.run().runKey()).isEqualTo(first.run().runKey());
    assertThat(back.run().runId()).isGreaterThan(other.run().runId());
    assertThat(harness.run(RunHarness.engine()).ending())
        .isEqualTo(RunResult.Ending.ALREADY_COMPLETED);
  }

  @Test
  void whatIsNotWhereReadersLookIsMadeAgain() throws IOException {
    RunHarness harness = new RunHarness(folder);
    harness.writeSample("a-fake.csv");
    RunResult first = harness.run(RunHarness.engine());
    Files.delete(first.context().target());

    RunResult second = harness.run(RunHarness.engine());

    assertThat(second.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    assertThat(second.run().runKey()).isEqualTo(first.run().runKey());
  }

  @Test
  void theSameFileTwiceCountsOnce() throws IOException {
    RunHarness harness = new RunHarness(folder);
    harness.writeSample("a-fake.csv");
    Files.copy(harness.input.resolve("a-fake.csv"), harness.input.resolve("b-fake.csv"));

    RunResult result = harness.run(RunHarness.engine());

    assertThat(
            harness
                .sql
                .sql("select disposition from audit.file where run_id = ? order by file_no")
                .param(result.run().runId())
                .query(String.class)
                .list())
        .containsExactly("loaded", "duplicate");
    assertThat(harness.sql.sql("select value from returns.cell").query(Long.class).single())
        .isEqualTo(17);
  }

  @Test
  void theInputFolderMayBeALink() throws IOException {
    RunHarness harness = new RunHarness(folder);
    harness.writeSample("a-fake.csv");
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(harness.input, elsewhere);
    Files.createSymbolicLink(harness.input, elsewhere);

    RunResult result = harness.run(RunHarness.engine());

    assertThat(result.exitCode()).isZero();
  }

  @Test
  void aMissingFolderIsWrongUse() throws IOException {
    RunHarness harness = new RunHarness(folder);

    assertThatThrownBy(() -> harness.run(RunHarness.engine()))
        .isInstanceOf(WrongUseException.class)
        .hasMessageContaining("no file named *fake*.csv");
  }
}
