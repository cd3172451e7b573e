package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The exit code of a run that is done: 1 where it passed a threshold of its job. */
class ThresholdTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0, 1, 1", "1, 1, 0", "1, 2, 1"})
  void failedChecksOfSeverityErrorAreHeldToTheThreshold(int allowed, int failed, int code)
      throws IOException {
    RunHarness harness = new RunHarness(folder);
    harness.maxFailedChecks = allowed;
    harness.writeSample("a-fake.csv");

    RunResult result = harness.run(engine(failed));

    assertThat(result.message()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"10.5, 1", "10.6, 0"})
  void rejectedRowsAreHeldToTheirs(BigDecimal percent, int code) throws IOException {
    RunHarness harness = new RunHarness(folder);
    harness.maxRejected = percent;
    harness.writeSample("a-fake.csv");

    assertThat(harness.run(engine(0)).exitCode()).isEqualTo(code);
  }

  /** Some checks fail as errors; a warning and a remark fail, and an error passes, always. */
  private static Engine engine(int failed) {
    Engine plain = RunHarness.engine();
    return new Engine(
        plain.extraction(),
        plain.reconcile(),
        data -> List.of(new Checked(data, failed)),
        plain.publish());
  }

  private record Checked(DataSource data, int failed) implements Stage {
    @Override
    public String name() {
      return "tables";
    }

    @Override
    public void run(RunContext run, Progress progress) {
      result(run, "warning", false);
      result(run, "info", false);
      result(run, "error", true);
      for (int i = 0; i < failed; i++) {
        result(run, "error", false);
      }
    }

    private void result(RunContext run, String severity, boolean passed) {
      new JdbcTemplate(data)
          .update(
              """
              insert into returns.check_result (
                run_id, check_id, severity, table_id, passed, detail
              )
              values (?, 'C1', ?, 'T1', ?, '')
              """,
              run.runId(),
              severity,
              passed);
    }
  }
}
