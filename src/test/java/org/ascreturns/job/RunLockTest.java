package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.Test;

class RunLockTest {

  private final DataSource database = TestDatabase.fresh();

  @Test
  void aSecondRunIsToldWhichProcessHasTheLock() {
    try (RunLock first = RunLock.take(database, "salt", "2025-26")) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> RunLock.take(database, "salt", "2025-26"))
          .isInstanceOf(WrongUseException.class)
          .hasMessageContaining("A run of salt 2025-26 is in progress")
          .hasMessageContaining("process " + ProcessHandle.current().pid() + " on ");
    }
  }

  @Test
  void otherReturnsAndYearsMayRun() {
    try (RunLock salt = RunLock.take(database, "salt", "2025-26");
        RunLock sac = RunLock.take(database, "sac", "2025-26");
        RunLock before = RunLock.take(database, "salt", "2024-25")) {
      assertThat(salt).isNotSameAs(sac).isNotSameAs(before);
    }
    assertThat(RunLock.held(database, "salt", "2025-26")).isFalse();
  }

  /** As when the server has not seen yet that the process was killed. */
  @Test
  void aLockThatIsLetGoMeanwhileIsTaken() {
    RunLock dying = RunLock.take(database, "salt", "2025-26");
    CompletableFuture.runAsync(
        dying::close, CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS));

    try (RunLock next = RunLock.take(database, "salt", "2025-26")) {
      assertThat(next).isNotNull();
    }
  }
}
