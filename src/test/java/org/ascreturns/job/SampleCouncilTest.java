package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.ascreturns.build.TableBuilder;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The council of {@code input-samples}: somebody to try out each table with. */
class SampleCouncilTest {

  @Test
  void tablesOfLongTermSupportHaveSomebodyAndNoCheckFailsAsAnError(@TempDir Path output) {
    DataSource database = TestDatabase.fresh();
    RunResult result = SaltRun.run(database, Path.of("input-samples"), output);

    assertThat(result.message()).isEmpty();
    JdbcClient sql = JdbcClient.create(database);
    assertThat(
            sql.sql("select distinct table_id from returns.member order by table_id")
                .query(String.class)
                .list())
        .containsAll(
            TableBuilder.tableIds("salt").stream()
                .filter(table -> table.startsWith("LTS"))
                .filter(table -> !table.equals("LTS001b-3c"))
                .toList());
    assertThat(
            sql.sql(
                    """
                    select check_id || ' ' || table_id
                    from returns.check_result
                    where severity = 'error' and not passed
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }
}
