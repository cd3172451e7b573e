package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ascreturns.build.SqlRules;
import org.ascreturns.rule.RuleDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules across applications, all cases in one run of 2025-26, extracted on 10/04/2026. A letter
 * is a person, a letter with a number one of their applications.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DolsCrossRulesTest {

  private static final String HOME = "1-100000001";
  private static final String OTHER = "1-100000002";
  private final List<String> lines = new ArrayList<>(List.of(DolsRun.HEADER));
  private Map<String, List<String>> found = Map.of();
  private DolsRun dols = new DolsRun(Path.of(""));

  private void line(String id, String rest) {
    lines.add(id + "," + id.replaceAll("[0-9]+$", "") + ",999," + rest);
  }

  /** Received on the day on which it is signed off and starts, less ten days. */
  private void granted(
      String id, String place, String starts, String plannedEnd, String actualEnd) {
    LocalDate day = LocalDate.parse(starts);
    line(
        id,
        String.join(
            ",",
            place,
            day.minusDays(10).toString(),
            "0,1,1,1,1,1,1",
            starts,
            starts,
            "1,",
            starts,
            plannedEnd,
            actualEnd,
            "0,1940-01-01,2,1,1"));
  }

  private void open(String id, String place, String received, String urgent, String born) {
    line(id, String.join(",", place, received, urgent, "0,0,0,0,0,0,,,3,,,,,0", born, "2,1,1"));
  }

  @BeforeAll
  void run(@TempDir Path folder) {
    // 401: a copy; the first stays
    open("A1", HOME, "2025-05-01", "0", "1940-01-01");
    open("A2", HOME, "2025-05-01", "0", "1940-01-01");
    // 402: other details; all go, after copies have gone
    open("B1", HOME, "2025-05-01", "0", "1940-01-01");
    open("B2", HOME, "2025-05-01", "0", "1941-01-01");
    open("B3", HOME, "2025-05-01", "0", "1941-01-01");
    open("C1", HOME, "2025-05-01", "0", "1940-01-01");
    open("C2", OTHER, "2025-05-01", "0", "1940-01-01");
    open("C3", OTHER, "2025-05-02", "0", "1940-01-01");
    open("C4", OTHER, "2025-05-02", "1", "1940-01-01");
    // 403: one day of overlap, and none
    granted("D1", HOME, "2025-05-20", "2025-11-19", "");
    granted("D2", HOME, "2025-11-18", "2026-05-17", "");
    granted("E1", HOME, "2025-05-20", "2025-11-19", "");
    granted("E2", HOME, "2025-11-19", "2026-05-18", "");
    granted("F1", HOME, "2025-05-20", "2025-11-19", "2025-08-01");
    granted("F2", HOME, "2025-08-01", "2026-01-31", "");
    // the second goes, so the third overlaps nothing that is kept
    granted("G1", HOME, "2025-05-20", "2025-09-19", "");
    granted("G2", HOME, "2025-09-01", "2026-01-31", "");
    granted("G3", HOME, "2025-12-01", "2026-05-31", "");
    // a long one holds two short ones
    granted("H1", HOME, "2025-05-20", "2026-05-19", "");
    granted("H2", HOME, "2025-06-20", "2025-07-19", "");
    granted("H3", HOME, "2025-08-20", "2025-09-19", "");
    // 404: elsewhere, both stay; the one that 403 rejects says nothing
    granted("I1", HOME, "2025-05-20", "2025-11-19", "");
    granted("I2", OTHER, "2025-11-18", "2026-05-17", "");
    granted("J1", HOME, "2025-05-20", "2025-11-19", "");
    granted("J2", OTHER, "2025-11-19", "2026-05-18", "");
    granted("K1", HOME, "2025-05-20", "2025-09-19", "");
    granted("K2", HOME, "2025-09-01", "2026-01-31", "");
    granted("K3", OTHER, "2025-12-01", "2026-05-31", "");
    // 405
    open("L1", HOME, "2025-05-01", "0", "1940-01-01");
    open("L2", HOME, "2025-06-01", "0", "1940-01-01");
    open("M1", HOME, "2025-05-01", "0", "1940-01-01");
    open("M2", OTHER, "2025-06-01", "0", "1940-01-01");
    // 406
    open("N1", HOME, "2025-05-01", "0", "1940-01-01");
    open("N2", OTHER, "2025-06-01", "0", "1940-02-01");
    open("N3", "RZZ01", "2025-06-01", "0", "");
    open("O1", HOME, "2025-05-01", "0", "1940-01-01");
    open("O2", OTHER, "2025-06-01", "0", "");
    // 407: on the first day and on the last, the day before and the day after, elsewhere
    granted("P1", HOME, "2025-05-20", "2025-11-19", "");
    open("P2", HOME, "2025-05-20", "1", "1940-01-01");
    granted("Q1", HOME, "2025-05-20", "2025-11-19", "");
    open("Q2", HOME, "2025-11-19", "1", "1940-01-01");
    granted("R1", HOME, "2025-05-20", "2025-11-19", "");
    open("R2", HOME, "2025-05-19", "1", "1940-01-01");
    granted("S1", HOME, "2025-05-20", "2025-11-19", "2025-10-31");
    open("S2", HOME, "2025-11-01", "1", "1940-01-01");
    granted("T1", HOME, "2025-05-20", "2025-11-19", "");
    open("T2", OTHER, "2025-06-19", "1", "1940-01-01");
    open("T3", HOME, "2025-06-19", "0", "1940-01-01");
    // 511 to 513: both sides of 31 March
    granted("U1", HOME, "2026-03-31", "2026-09-30", "");
    granted("V1", HOME, "2026-04-01", "2026-09-30", "");
    granted("W1", HOME, "2025-05-20", "2026-05-19", "2026-03-31");
    granted("X1", HOME, "2025-05-20", "2026-05-19", "2026-04-01");
    line("Y1", HOME + ",2026-03-01,0,1,0,0,0,0,0,2026-03-31,,3,,,,,0,1940-01-01,2,1,1");
    line("Z1", HOME + ",2026-03-01,0,1,0,0,0,0,0,2026-04-01,,3,,,,,0,1940-01-01,2,1,1");
    // 408: two references that read the same
    for (int i = 0; i < 261; i++) {
      LocalDate day = LocalDate.of(2025, 4, 1).plusDays(i);
      lines.add(
          "AA"
              + i
              + ",AA,999,"
              + HOME
              + ","
              + day
              + ",0,0,0,0,0,0,0,,"
              + day
              + ",2,7,,,,0,1940-01-01,2,1,1");
    }
    lines.add("BB1,AA26,999," + HOME + ",2025-05-01,0,0,0,0,0,0,0,,,3,,,,,0,1940-01-01,2,1,1");
    dols = new DolsRun(folder).with(lines);
    RunResult result = dols.run(LocalDate.of(2026, 4, 10));
    assertThat(result.message()).isEmpty();
    found = new HashMap<>();
    dols.rulesByLine()
        .forEach(
            (line, rules) -> {
              String text = lines.get((int) (line - 1));
              found.put(text.substring(0, text.indexOf(',')), rules);
            });
  }

  private List<String> of(String application) {
    return found.getOrDefault(application, List.of());
  }

  @Test
  void aCopyIsRejectedAndTheFirstStays() {
    assertThat(of("A1")).isEmpty();
    assertThat(of("A2")).containsExactly("DOLS-401");
    assertThat(
            dols.sql
                .sql(
                    "select message from audit.finding where rule_id = 'DOLS-401' and record = 'A2'")
                .query(String.class)
                .single())
        .isEqualTo("Exact copy of row 2.");
  }

  @Test
  void oneRequestWithTwoStoriesIsRejectedWhole() {
    assertThat(of("B1")).containsExactly("DOLS-402");
    assertThat(of("B2")).containsExactly("DOLS-402");
    assertThat(of("B3")).containsExactly("DOLS-401");
    assertThat(of("C1")).isEmpty();
    assertThat(of("C2")).containsExactly("DOLS-405");
    assertThat(of("C3")).containsExactly("DOLS-405");
    assertThat(of("C4")).containsExactly("DOLS-405");
  }

  @Test
  void authorisationsAtOnePlaceMustNotOverlap() {
    assertThat(of("D1")).isEmpty();
    assertThat(of("D2")).containsExactly("DOLS-403");
    assertThat(of("E2")).isEmpty();
    assertThat(of("F2")).isEmpty();
    assertThat(of("G2")).containsExactly("DOLS-403");
    assertThat(of("G3")).isEmpty();
    assertThat(of("H2")).containsExactly("DOLS-403");
    assertThat(of("H3")).containsExactly("DOLS-403");
  }

  @Test
  void authorisationsAtTwoPlacesAreBothFlagged() {
    assertThat(of("I1")).containsExactly("DOLS-404");
    assertThat(of("I2")).containsExactly("DOLS-404");
    assertThat(of("J1")).isEmpty();
    assertThat(of("J2")).isEmpty();
    assertThat(of("K2")).containsExactly("DOLS-403");
    assertThat(of("K3")).isEmpty();
  }

  @Test
  void twoOpenApplicationsAtOnePlaceAreFlagged() {
    assertThat(of("L1")).containsExactly("DOLS-405");
    assertThat(of("L2")).containsExactly("DOLS-405");
    assertThat(of("M1")).isEmpty();
    assertThat(of("M2")).isEmpty();
  }

  @Test
  void twoDatesOfBirthAreFlaggedAndABlankIsNone() {
    assertThat(of("N1")).containsExactly("DOLS-406");
    assertThat(of("N2")).containsExactly("DOLS-406");
    assertThat(of("N3")).containsExactly("DOLS-154");
    assertThat(of("O1")).isEmpty();
    assertThat(of("O2")).containsExactly("DOLS-154");
  }

  @Test
  void anUrgentRequestWhileAuthorisedIsFlagged() {
    assertThat(of("P2")).containsExactly("DOLS-407");
    assertThat(of("Q2")).containsExactly("DOLS-407");
    assertThat(of("R2")).isEmpty();
    assertThat(of("S2")).isEmpty();
    assertThat(of("T2")).isEmpty();
    assertThat(of("T3")).isEmpty();
  }

  @Test
  void whatHappenedAfterTheAsAtDateIsMasked() {
    assertThat(of("U1")).isEmpty();
    assertThat(of("V1")).containsExactly("DOLS-511", "DOLS-513");
    assertThat(of("W1")).isEmpty();
    assertThat(of("X1")).containsExactly("DOLS-512");
    assertThat(of("Y1")).isEmpty();
    assertThat(of("Z1")).containsExactly("DOLS-513");
  }

  @Test
  void referencesThatReadTheSameAreFlagged() {
    assertThat(of("AA260")).containsExactly("DOLS-408");
    assertThat(of("AA259")).isEmpty();
    assertThat(of("BB1")).containsExactly("DOLS-408");
    assertThat(
            dols.sql
                .sql("select distinct value from audit.finding where rule_id = 'DOLS-408'")
                .query(String.class)
                .single())
        .isEqualTo("999AA26261");
  }

  @Test
  void everyRuleAcrossApplicationsHasACaseThatBreaksIt() {
    TreeSet<String> broken = new TreeSet<>();
    found.values().forEach(broken::addAll);
    assertThat(broken)
        .containsAll(SqlRules.definitions("dols").stream().map(RuleDefinition::id).toList());
  }
}
