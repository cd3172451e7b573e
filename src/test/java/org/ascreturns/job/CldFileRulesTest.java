package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient sql = JdbcClient.create(database);
  private final Engine engine = Engine.complete().checking();

  @TestFactory
  Stream<DynamicTest> givesExactlyTheFindingsOfTheCase(@TempDir Path folder) {
    List<FileCase> cases = FileCases.all();
    RunEngine started = RunEngine.start(database, engine);
    return IntStream.range(0, cases.size())
        .mapToObj(
            i -> {
              FileCase one = cases.get(i);
              return DynamicTest.dynamicTest(
                  one.rule() + " " + one.name(),
                  () -> check(one, started.launcher(), folder.resolve("case" + i)));
            })
        .onClose(started::close);
  }

  private void check(FileCase one, Launcher launcher, Path folder) {
    assertThat(one.needsRows() ? inARun(one, launcher, folder) : lookedThrough(one, folder))
        .as(one.rule() + " " + one.name())
        .containsExactlyInAnyOrderElementsOf(one.expected());
  }

  private List<String> lookedThrough(FileCase one, Path folder) {
    one.sent().forEach(file -> file.writeTo(folder));
    List<RunFile> files = request(one, folder).files();
    return files.get(files.size() - 1).findings().stream().map(CldFileRulesTest::said).toList();
  }

  /** The reason why a file cannot be read follows the message: it is not the rule's. */
  private static String said(Finding finding) {
    String said = finding.rule().id() + " " + finding.field();
    return finding.rule().id().equals("CLD-F01") ? said : said + ": " + finding.message();
  }

  private List<String> inARun(FileCase one, Launcher launcher, Path folder) {
    sql.sql("truncate audit.file_volume").update();
    if (!one.earlier().isEmpty()) {
      one.earlier().forEach(file -> file.writeTo(folder.resolve("earlier")));
      run(one, launcher, folder.resolve("earlier"));
    }
    one.sent().forEach(file -> file.writeTo(folder.resolve("now")));
    return sql.sql(
            """
            select rule_id || ' ' || field || ': ' || message
            from audit.finding
            where run_id = :run
              and (record_id is null or rule_id = 'CLD-F05')
              and file_no = (select max(file_no) from audit.file where run_id = :run)
            """)
        .param("run", run(one, launcher, folder.resolve("now")))
        .query(String.class)
        .list();
  }

  private int run(FileCase one, Launcher launcher, Path input) {
    RunResult result = launcher.launch(request(one, input), Progress.SILENT);
    assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    return result.run().runId();
  }

  private RunRequest request(FileCase one, Path input) {
    Settings settings =
        JobFile.read("salt", Path.of("no-such-folder"))
            .settings(2025, null, LocalDate.of(2026, 5, 15), one.parameters(), SaltRun.ruleIds());
    Path output = input.resolveSibling("out");
    return RunRequest.ofFolder(engine, SaltRun.salt(), settings, input, output, 2, true);
  }
}
