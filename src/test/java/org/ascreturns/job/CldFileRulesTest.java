package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Settings;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each rule on files as they are looked through, and, where it looks at rows, in a whole run. */
class CldFileRulesTest {

  @TestFactory
  Stream<DynamicTest> givesExactlyTheFindingsOfTheCase(@TempDir Path folder) {
    return FileCases.all().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.rule() + " " + one.name(),
                    () -> check(one, folder.resolve("case" + System.identityHashCode(one)))));
  }

  private static void check(FileCase one, Path folder) {
    assertThat(one.needsRows() ? inARun(one, folder) : lookedThrough(one, folder))
        .as(one.rule() + " " + one.name())
        .containsExactlyInAnyOrderElementsOf(one.expected());
  }

  private static List<String> lookedThrough(FileCase one, Path folder) {
    one.sent().forEach(file -> file.writeTo(folder));
    List<RunFile> files = request(one, Engine.complete(), folder).files();
    return files.get(files.size() - 1).findings().stream().map(CldFileRulesTest::said).toList();
  }

  /** The reason why a file cannot be read follows the message: it is not the rule's. */
  private static String said(Finding finding) {
    String said = finding.rule().id() + " " + finding.field();
    return finding.rule().id().equals("CLD-F01") ? said : said + ": " + finding.message();
  }

  private static List<String> inARun(FileCase one, Path folder) {
    DataSource database = TestDatabase.fresh();
    if (!one.earlier().isEmpty()) {
      one.earlier().forEach(file -> file.writeTo(folder.resolve("earlier")));
      run(one, database, folder.resolve("earlier"));
    }
    one.sent().forEach(file -> file.writeTo(folder.resolve("now")));
    int runId = run(one, database, folder.resolve("now"));
    return JdbcClient.create(database)
        .sql(
            """
            select rule_id || ' ' || field || ': ' || message
            from audit.finding
            where run_id = :run
              and (record_id is null or rule_id = 'CLD-F05')
              and file_no = (select max(file_no) from audit.file where run_id = :run)
            """)
        .param("run", runId)
        .query(String.class)
        .list();
  }

  private static int run(FileCase one, DataSource database, Path input) {
    Engine engine = Engine.complete().checking();
    try (RunEngine started = RunEngine.start(database, engine)) {
      RunResult result = started.launcher().launch(request(one, engine, input), Progress.SILENT);
      assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
      return result.run().runId();
    }
  }

  private static RunRequest request(FileCase one, Engine engine, Path input) {
    Settings settings =
        JobFile.read("salt", Path.of("no-such-folder"))
            .settings(2025, null, LocalDate.of(2026, 5, 15), one.parameters(), SaltRun.ruleIds());
    return RunRequest.ofFolder(
        engine, SaltRun.salt(), settings, input, input.resolve("out"), 2, false);
  }
}
