package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.ascreturns.database.SqlFailure;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class StatementsTest {

  @Test
  void aFailureOfTheDatabaseNamesTheFileThatWasRunning() {
    JdbcTemplate sql = new JdbcTemplate(TestDatabase.fresh());
    Statements statements = new Statements("reconcile", Progress.SILENT);

    assertThatThrownBy(
            () ->
                statements.run(
                    () -> {
                      statements.accept("CLD-X010-overlap-of-one-service");
                      sql.execute("select '9990001375'::date");
                    }))
        .isInstanceOf(SqlFailure.class)
        .hasMessage(
            "Statement reconcile CLD-X010-overlap-of-one-service failed with SQLSTATE 22008")
        .hasNoCause();
  }

  @Test
  void anotherFailureIsToldByItsKind() {
    assertThatThrownBy(
            () ->
                new Statements("tables", Progress.SILENT)
                    .run(
                        () -> {
                          throw new IllegalArgumentException("row of 9990001375");
                        }))
        .isInstanceOf(StageFailedException.class)
        .hasMessage("tables failed with java.lang.IllegalArgumentException")
        .hasNoCause();
    assertThatThrownBy(
            () ->
                new Statements("tables", Progress.SILENT)
                    .run(
                        () -> {
                          throw new SQLException("row of 9990001375", "23505");
                        }))
        .hasMessage("Statement tables failed with SQLSTATE 23505");
  }
}
