package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.sql.SQLException;
import org.ascreturns.database.SqlFailure;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class FailureTraceTest {

  private static final String PERSON = "9990001375";

  private static Exception foreign() {
    SQLException database =
        new SQLException("duplicate key, Detail: Key (nhs_number)=(" + PERSON + ")", "23505");
    return new DuplicateKeyException("insert of " + PERSON, database);
  }

  @Test
  void aForeignFailureIsToldByItsClassItsCodeAndOurFrames() {
    String told = FailureTrace.of(foreign());

    assertThat(told)
        .contains("org.springframework.dao.DuplicateKeyException")
        .contains("caused by: java.sql.SQLException SQLSTATE 23505")
        .contains("at org.ascreturns.cli.FailureTraceTest.foreign(FailureTraceTest.java:")
        .doesNotContain(PERSON)
        .doesNotContain("duplicate key")
        .doesNotContain("at org.junit");
  }

  @Test
  void ourOwnFailureNamesTheStatement() {
    String told =
        FailureTrace.of(
            new SqlFailure("reconcile CLD-X010", new SQLException("value " + PERSON, "57014")));

    assertThat(told)
        .contains("SqlFailure: Statement reconcile CLD-X010 failed with SQLSTATE 57014")
        .doesNotContain(PERSON);
  }

  @Test
  void suppressedFailuresAreToldTooAndACircleEnds() {
    IOException first = new IOException("row of " + PERSON);
    IllegalStateException second = new IllegalStateException(PERSON, first);
    first.addSuppressed(new SQLException(PERSON, "08006"));
    first.initCause(second);

    assertThat(FailureTrace.of(second))
        .contains("caused by: java.io.IOException")
        .contains("suppressed: java.sql.SQLException SQLSTATE 08006")
        .doesNotContain(PERSON);
  }

  @Test
  void theLineOfTheLogFileHasNoForeignWords() {
    LoggerContext context = new LoggerContext();
    LoggingEvent event =
        new LoggingEvent(
            "",
            context.getLogger("org.springframework.batch"),
            Level.ERROR,
            "Step failed",
            foreign(),
            new Object[0]);

    assertThat(Logs.lines(context).doLayout(event))
        .contains("ERROR")
        .contains("Step failed")
        .contains("SQLSTATE 23505")
        .doesNotContain(PERSON);
  }
}
