package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StageFailedExceptionTest {

  @Test
  void aFullDiskIsCalledOne() {
    IOException full = new IOException("No space left on device");

    assertThat(StageFailedException.of("publish", new UncheckedIOException(full)))
        .hasMessage("publish failed: the disk is full. Make room and resume the run.");
    assertThat(
            StageFailedException.of(
                "publish",
                new FileSystemException("/data/output/cells.csv", null, "Disk quota exceeded")))
        .hasMessage("publish failed: the disk is full. Make room and resume the run.");
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamed() {
    assertThat(StageFailedException.of("publish", new AccessDeniedException("/data/output")))
        .hasMessage(
            "publish failed: /data/output may not be read or written by this user. Mend its rights"
                + " and resume the run.");
    assertThat(
            StageFailedException.of(
                "publish", new FileSystemException("/data/output", null, "Read-only file system")))
        .hasMessageStartingWith("publish failed: /data/output may not be read or written");
    assertThat(
            StageFailedException.of(
                "publish", new FileSystemException("/sys/output", null, "Operation not permitted")))
        .hasMessageStartingWith("publish failed: /sys/output may not be read or written");
    assertThat(
            StageFailedException.of(
                "publish", new FileSystemException("/data/output", "of a person", "of a person")))
        .hasMessage(
            "publish failed: /data/output could not be read or written. Look whether its folder is"
                + " there, mend the disk where it is at fault, and resume the run.");
  }

  @Test
  void theWordsOfOtherFailuresAreKeptBack() {
    assertThat(StageFailedException.of("publish", new IOException("row of a person")))
        .hasMessage("publish failed with java.io.IOException");
    assertThat(StageFailedException.of("tables", new IllegalStateException("row of a person")))
        .hasMessage("tables failed with java.lang.IllegalStateException");
  }

  @Test
  void theDiskOfTheDatabaseIsToldByItsCode() {
    assertThat(StageFailedException.of("tables", new SQLException("row of a person", "53100")))
        .hasMessage(
            "Statement tables failed with SQLSTATE 53100: the disk of the database is full. Make"
                + " room and resume the run.");
    assertThat(StageFailedException.of("tables", new SQLException("row of a person", "08006")))
        .hasMessage(
            "Statement tables failed with SQLSTATE 08006: the connection to the database broke off."
                + " See that the server is up and its disk has room, and resume the run.");
    assertThat(StageFailedException.of("tables", new SQLException("row of a person", "23505")))
        .hasMessage("Statement tables failed with SQLSTATE 23505");
  }
}
