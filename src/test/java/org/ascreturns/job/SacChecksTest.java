package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ascreturns.audit.RunRecord;
import org.ascreturns.audit.Runs;
import org.ascreturns.build.Cells;
import org.ascreturns.build.Lanes;
import org.ascreturns.build.SqlFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The 21 checks of the tables on the worked example: each passes on its cells, and fails on cells
 * that are changed so as to break it. A change is undone after its case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SacChecksTest {

  private final TreeSet<String> broken = new TreeSet<>();
  private SacRun sac = new SacRun(Path.of(""));
  private Map<String, Object> parameters = Map.of();

  @BeforeAll
  void run(@TempDir Path folder) {
    sac = new SacRun(folder).withSample();
    assertThat(sac.run().ending()).isEqualTo(RunResult.Ending.COMPLETED);
    RunRecord run = new Runs(sac.database).lastCompleted("sac", Optional.empty()).orElseThrow();
    parameters = SavedRun.sqlParameters(run, SacRun.sac());
  }

  @Test
  void onTheExampleOnlySharesOfNotKnownAreTold() {
    assertThat(sac.failedChecks())
        .containsExactlyInAnyOrder(
            "SAC-T18 warning SG1a: SG1a concerns: 1 of 6 (16.7 %) not known.",
            "SAC-T18 warning SG1a: SG1a other: 1 of 2 (50.0 %) not known.",
            "SAC-T18 warning SG1b: SG1b concerns: 1 of 6 (16.7 %) not known.",
            "SAC-T18 warning SG1b: SG1b other: 1 of 2 (50.0 %) not known.",
            "SAC-T18 warning SG1c: SG1c concerns: 1 of 6 (16.7 %) not known.",
            "SAC-T18 warning SG1c: SG1c other: 1 of 2 (50.0 %) not known.",
            "SAC-T18 warning SG1d: SG1d concerns: 1 of 9 (11.1 %) not known.",
            "SAC-T18 warning SG1d: SG1d other: 1 of 2 (50.0 %) not known.",
            "SAC-T18 warning SG3a-S42: SG3a-S42 total: 2 of 5 (40.0 %) not known.",
            "SAC-T18 warning SG4a-S42: SG4a-S42 total: 1 of 5 (20.0 %) not known.");
  }

  /**
   * @param changes cells with their new values, {@code SG1b total s42=9}; blank without a value
   * @param expected what the check says then, "severity table: detail", of those that fail
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SAC-T01 | SG1b total s42=3 | error SG1a: s42: individuals SG1a 4, SG1b 3, SG1c 4.
          SAC-T01 | SG1c total other=3 | error SG1a: other: individuals SG1a 2, SG1b 2, SG1c 3.
          SAC-T02 | SG1d total concerns=8 | error SG1d: concerns: SG1d total 8, SG1f 9.
          SAC-T03 | SG1a total s42=6 | error SG1a: s42: 6 individuals, 5 cases.
          SAC-T03 | SG1a total s42=0 | error SG1a: s42: 0 individuals, 5 cases.
          SAC-T04 | SG1f other count=5 | warning SG1f: 10 enquiries, 9 concerns.
          SAC-T05 | SG1e dementia s42=6 | error SG1e: s42: condition dementia 6 exceeds 5 cases.
          SAC-T06 | SG1a total s42=7 | warning SG1a: s42: 7 individuals in enquiries, 6 in concerns.
          SAC-T07 | SG1a 18_64 s42=2 | error SG1a: SG1a total/s42: total 4, parts add to 5.
          SAC-T07 | SG5a died count=2 | error SG5a: SG5a total/count: total 2, parts add to 3.
          SAC-T07 | SG4a-S42 fully 18_64=1;SG4a-S42 fully total=2 | error SG4a-S42: SG4a-S42 achieved_total/18_64: total 0, parts add to 1. SG4a-S42 achieved_total/total: total 2, parts add to 3.
          SAC-T08 | SG2ab1-S42 neglect hospital_acute=6 | error SG2ab1-S42: SG2ab1-S42 neglect/hospital_acute: 6 exceeds 5 concluded enquiries.
          SAC-T09 | SG2b-S42 total total=4 | warning SG2b-S42: SG2b-S42: total 4, 5 concluded enquiries.
          SAC-T10 | SG2e-S42 total total=12 | warning SG2e-S42: Risks identified 6, risk outcomes 12.
          SAC-T10 | SG2e-S42 total total=11 |
          SAC-T11 | SG2e-OTHER total other_unknown=1 | error SG2e-OTHER: other_unknown: risk outcomes 1 but no risk identified.
          SAC-T12 | SG3a-S42 support 18_64=1 | error SG3a-S42: Age 18_64: support 1 exceeds lacked capacity 0.
          SAC-T13 | SG4a-S42 no 85_94=0 | error SG4a-S42: Age 85_94: SG4a 0, SG3a 1.
          SAC-T14 | SG4a-S42 fully 75_84=2 | error SG4a-S42: Age 75_84: achieved 3, expressed 2.
          SAC-T14 | SG4a-S42 fully 75_84=0 | warning SG4a-S42: Age 75_84: achieved 1, expressed 2.
          SAC-T15 | SG5b died total=0 | error SG5a: Died: reviews 1, individuals 0. error SG5a: Nobody died: reviews 1, individuals 0.
          SAC-T15 | SG5b total total=1 | error SG5a: All: reviews 2, individuals 1.
          SAC-T15 | SG5a died count=0 | error SG5a: Nobody died: reviews 0, individuals 1.
          SAC-T16 | SG1f other count= | error SG1f: SG1f other/count is blank.
          SAC-T16 | SG1e autism s42=1.5 | error SG1e: SG1e autism/s42 is 1.5.
          SAC-T16 | SG1e stroke s42= |
          SAC-T17 | SG1e stroke s42= | error SG1e: SG1e: voluntary part full_conditions is half filled.
          SAC-T17 | SG4a-OTHER no 18_64= | error SG4a-OTHER: SG4a-OTHER: voluntary part concluded_other, msp is half filled.
          SAC-T18 | SG1a not_known s42=1 | warning SG1a: SG1a s42: 1 of 4 (25.0 %) not known.
          SAC-T20 | SG1a total s42=2 | warning SG1f: Section 42 enquiries per individual is 2.50.
          SAC-T20 | SG1f concerns count=200 | warning SG1f: Enquiries per 100 concerns is 3.50.
          SAC-T21 | SG3a-S42 total total=7 | warning SG3a-S42: Concluded 7, commenced 5.
          SAC-T21 | SG3a-S42 total total=3 | warning SG3a-S42: Concluded 3, commenced 5.
          """)
  void aCheckFailsOnCellsThatBreakIt(String check, String changes, String expected) {
    List<String> told =
        expected == null ? List.of() : List.of(expected.split(" (?=error |warning )"));
    List<String> found = failed(check, changes);
    if (!check.equals("SAC-T18")) {
      assertThat(found).containsExactlyInAnyOrderElementsOf(told);
    } else {
      assertThat(found).containsAll(told);
    }
    if (!told.isEmpty()) {
      broken.add(check);
    }
  }

  @Test
  void largeChangesSinceTheYearBeforeAreTold() {
    sac.sql
        .sql(
            """
            insert into audit.run (
              run_key, return_id, year, council, as_at, input_sha256, settings, status, finished_at
            )
            values ('before', 'sac', '2024-25', '999', '2025-04-30', '', '{}', 'completed', now())
            """)
        .update();
    Integer before =
        sac.sql
            .sql("select run_id from audit.run where run_key = 'before'")
            .query(Integer.class)
            .single();
    for (String cell :
        List.of("SG1f concerns count=9", "SG1f s42 count=60", "SG1f other count=52")) {
      String[] parts = cell.split("[ =]");
      sac.sql
          .sql("insert into returns.cell values (?, ?, ?, ?, ?)")
          .params(before, parts[0], parts[1], parts[2], new BigDecimal(parts[3]))
          .update();
    }
    try {
      // A change of 55 and of 50: more than a quarter both, more than 50 the first.
      assertThat(failed("SAC-T19", ""))
          .containsExactly("warning SG1f: SG1f s42: 5 this year, 60 last year.");
      // A change of 60 from 300 is a fifth.
      assertThat(failed("SAC-T19", "SG1f s42 count=60;SG1f other count=102")).isEmpty();
      broken.add("SAC-T19");
    } finally {
      sac.sql.sql("delete from audit.run where run_key = 'before'").update();
    }
  }

  @AfterAll
  void everyCheckHasCellsThatBreakIt() {
    assertThat(broken)
        .containsExactlyElementsOf(
            SqlFile.in("sql/sac/checks").stream()
                .map(file -> "SAC-" + file.name().substring(0, 3))
                .toList())
        .hasSize(21);
  }

  /** What a check says of the example with changes, of those that fail. */
  private List<String> failed(String check, String changes) {
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(sac.database));
    List<String> failed = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          for (String change : changes.isEmpty() ? new String[0] : changes.split(";")) {
            change(change);
          }
          new Cells(sac.database, new Lanes(sac.database, 1))
              .check(1, "sac", new HashMap<>(parameters), "", name -> {});
          failed.addAll(
              sac.sql
                  .sql(
                      """
                      select severity || ' ' || table_id || ': ' || detail
                      from returns.check_result
                      where run_id = 1 and check_id = ? and not passed
                      """)
                  .param(check)
                  .query(String.class)
                  .list());
        });
    return failed;
  }

  private void change(String change) {
    String[] cell = change.substring(0, change.indexOf('=')).split(" ");
    String value = change.substring(change.indexOf('=') + 1);
    int changed =
        sac.sql
            .sql(
                """
                update returns.cell
                set value = cast(nullif(?, '') as numeric)
                where run_id = 1 and table_id = ? and row_key = ? and column_key = ?
                """)
            .params(value, cell[0], cell[1], cell[2])
            .update();
    assertThat(changed).as(change).isOne();
  }
}
