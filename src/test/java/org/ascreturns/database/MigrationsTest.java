package org.ascreturns.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

  @Test
  void opensAndClearsThePartitionsOfARun() {
    DataSource database = TestDatabase.fresh();
    JdbcClient sql = JdbcClient.create(database);

    sql.sql("select audit.open_run(7)").query().listOfRows();
    assertThat(partitions(sql)).isPositive();

    sql.sql("select audit.clear_run(7)").query().listOfRows();
    assertThat(partitions(sql)).isZero();
  }

  @Test
  void theTablesOfSpringBatchStandInTheirOwnSchema() {
    JdbcClient sql = JdbcClient.create(TestDatabase.fresh());

    assertThat(sql.sql("select count(*) from batch.batch_job_instance").query(Long.class).single())
        .isZero();
  }

  private static int partitions(JdbcClient sql) {
    return sql.sql("select count(*) from pg_inherits where inhrelid::regclass::text like '%\\_r7'")
        .query(Integer.class)
        .single();
  }
}
