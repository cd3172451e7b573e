package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.rule.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The views for analysts, as the role for analysts sees them, after two runs of one year. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalystViewsTest {

  private final DataSource database = TestDatabase.fresh();
  private SingleConnectionDataSource analyst = new SingleConnectionDataSource();
  private JdbcTemplate sql = new JdbcTemplate();
  private RunResult second = null;

  @BeforeAll
  void run(@TempDir Path folder) throws Exception {
    Path input =
        SaltRun.folderWith(
            folder.resolve("in"),
            "/cld/sample_r2.csv",
            "999_CLD_20250401_20260331_20260415060000.csv");
    SaltRun.run(database, input, folder.resolve("out"));
    second = later(input, folder.resolve("out"));
    analyst = new SingleConnectionDataSource(database.getConnection(), true);
    sql = new JdbcTemplate(analyst);
    sql.execute("set role returns_reader");
  }

  @AfterAll
  void close() {
    analyst.destroy();
  }

  private RunResult later(Path input, Path output) {
    Engine engine = Engine.complete();
    Settings settings =
        JobFile.read("salt", Path.of("no-such-folder"))
            .settings(2025, null, LocalDate.of(2026, 4, 16), Map.of(), SaltRun.ruleIds());
    try (RunEngine started = RunEngine.start(database, engine)) {
      return started
          .launcher()
          .launch(
              RunRequest.ofFolder(engine, SaltRun.salt(), settings, input, output, 2, false),
              Progress.SILENT);
    }
  }

  @Test
  void theCurrentRunIsTheLastCompleteOne() {
    assertThat(sql.queryForList("select run_id from returns.current_run", Integer.class))
        .containsExactly(second.run().runId());
  }

  @Test
  void aCellHasAsManyMembersAsItsValueSays() {
    List<Map<String, Object>> wrong =
        sql.queryForList(
            """
            with counted as (
              select table_id, row_key, column_key, count(*) as members
              from returns.current_member
              where return_id = 'salt' and year = '2025-26'
              group by table_id, row_key, column_key
            )
            select cell.table_id, cell.row_key, cell.column_key, cell.value, counted.members
            from counted
            left join returns.current_cell as cell
              on cell.table_id = counted.table_id
              and cell.row_key = counted.row_key
              and cell.column_key = counted.column_key
            where cell.value is distinct from counted.members
            """);

    assertThat(wrong).isEmpty();
    assertThat(sql.queryForObject("select count(*) from returns.current_member", Long.class))
        .isPositive();
  }

  @Test
  void aMemberIsNamedByTheCouncilsNumberWithTheRowThatPutItThere() {
    assertThat(
            sql.queryForList(
                """
                select distinct person || ' ' || record || ' ' || line || ' ' || file
                from returns.current_member
                where person in ('A100003')
                  and table_id like 'LTS001%'
                """,
                String.class))
        // Rows 7 and 59 are copies of each other; the first one counts.
        .containsExactly("A100003 SER-0007 8 999_CLD_20250401_20260331_20260415060000.csv");
    assertThat(
            sql.queryForList(
                "select current_member::text from returns.current_member", String.class))
        .noneMatch(row -> row.matches(".*\\b999[0-9]{7}\\b.*"));
  }

  @Test
  void theReaderCannotWrite() {
    assertThatThrownBy(() -> sql.update("delete from returns.cell"))
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void theQueriesOfThePageForAnalystsRun() throws IOException {
    List<String> queries = new ArrayList<>();
    Matcher block =
        Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs", "sql-for-analysts.md")));
    while (block.find()) {
      queries.add(block.group(1));
    }

    assertThat(queries).hasSizeGreaterThanOrEqualTo(2);
    for (String query : queries) {
      String columns =
          sql.queryForList(query).stream()
              .findFirst()
              .map(row -> row.keySet().stream().collect(Collectors.joining(",")))
              .orElse("");
      assertThat(columns).as(query).isNotEmpty();
    }
  }
}
