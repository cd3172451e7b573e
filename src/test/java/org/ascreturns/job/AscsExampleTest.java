package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ascreturns.extract.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Worked example 1 of the specification, section 12: every figure to six decimals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AscsExampleTest {

  private AscsRun ascs = new AscsRun(Path.of(""));
  private Map<String, String> cells = Map.of();

  private Path folder = Path.of("");

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    ascs =
        new AscsRun(folder.resolve("first"))
            .with("ascs_persons.csv", AscsRun.sample("ascs_persons_2025-26.csv"))
            .with(
                "ascs_eligible_population.csv",
                AscsRun.sample("ascs_eligible_population_2025-26.csv"));
    assertThat(ascs.run(Map.of()).ending()).isEqualTo(RunResult.Ending.COMPLETED);
    cells = ascs.cells();
  }

  private void is(String cell, String expected) {
    String value = cells.get(cell);
    assertThat(value).as(cell).isNotEmpty();
    assertThat(new BigDecimal(Objects.requireNonNull(value)))
        .as(cell)
        .isEqualByComparingTo(new BigDecimal(expected));
  }

  @Test
  void everyAnswerIsEstimatedAsInTheExample() throws IOException {
    int checked = 0;
    for (NamedCsvRecord line : AscsRun.rows(AscsRun.resource("example1_expected_questions.csv"))) {
      String item = line.getField("question");
      String answer = line.getField("response");
      boolean option = item.matches("q(19|20|22).*");
      if (option && answer.equals("2")) {
        continue;
      }
      String question = option ? item.substring(0, item.length() - 1) : item;
      String column =
          option ? question + "_" + item.substring(item.length() - 1) : item + "_" + answer;
      is("T1a council " + column, line.getField("percentage"));
      is("T1b council " + column, line.getField("est_population"));
      is("T5 council " + column, line.getField("margin_of_error_pp"));
      is("T1a council " + question + "_respondents", line.getField("respondents_question"));
      is("T1b council " + question + "_respondents", line.getField("supergroup_population"));
      is("T2a average " + column, line.getField("percentage"));
      is("T3b average " + column, line.getField("est_population"));
      is("DQR8 " + column + " this_year", line.getField("percentage"));
      checked++;
    }
    assertThat(checked).isEqualTo(140);
  }

  @Test
  void everyMeasureIsAsInTheExample() throws IOException {
    for (NamedCsvRecord line : AscsRun.rows(AscsRun.resource("example1_expected_ascof.csv"))) {
      for (String column :
          List.of("numerator", "denominator", "outcome", "margin_of_error", "base")) {
        is("ASCOF " + line.getField("measure_pre_2023") + " " + column, line.getField(column));
      }
    }
    is("AM m_3A indicator", "0.540765");
    is("AM-1A score total", "41793.333333");
    is("AM-1A-S1 total total", "2");
    is("AM-1J n stratum_2", "2");
    is("AM-1J weight stratum_4", "512");
  }

  @Test
  void everyPersonHasTheScoresOfTheExample() throws IOException {
    for (NamedCsvRecord line :
        AscsRun.rows(AscsRun.resource("example1_expected_person_scores.csv"))) {
      Map<String, Object> score =
          ascs.row(
              "select score.stratum, score_1a, weighted_scrqol, adjustment_factor, score_1j"
                  + " from extract.ascs_score as score join extract.ascs_person as person"
                  + " using (run_id, record_id) where person.serial_no = '"
                  + line.getField("SerialNo")
                  + "'");
      Map.of(
              "stratum", "Stratum",
              "score_1a", "score_1A",
              "weighted_scrqol", "weighted_scrqol",
              "adjustment_factor", "adjustment_factor",
              "score_1j", "score_1J")
          .forEach(
              (column, field) -> {
                String expected = line.getField(field);
                Object value = score.get(column);
                if (expected.isEmpty()) {
                  assertThat(value).as(line.getField("SerialNo") + " " + column).isNull();
                } else {
                  assertThat(new BigDecimal(String.valueOf(value)))
                      .as(line.getField("SerialNo") + " " + column)
                      .isEqualByComparingTo(new BigDecimal(expected));
                }
              });
    }
  }

  @Test
  void weightsRatesAndTheMarginOfTheCouncil() {
    is("WT w_1 stratum_3", "277.5");
    is("WT w_11 stratum_1", "207");
    is("WT w_2c stratum_2", "182.5");
    is("T4 council total", "80");
    is("T4 council q1Comb", "91.666667");
    is("T4 council q2c", "100");
    is("VT-MOE moe value", "0.282202");
    is("EP3 stratum_4 population", "1059");
    is("VT-sexual_orientation missing number", "4");
    is("VT-method_collection 1 percentage", "91.666667");
    is("RT-q3a answer_1 percentage", "33.333333");
    is("RT-q1_combined total weighted_total", "2449");
    is("RT-q1_combined no_response stratum_3", "1");
    is("DQ2 council sexuality", "26.666667");
  }

  @Test
  void aPairThatMakesNoSenseIsBlank() {
    assertThat(cells)
        .containsEntry("T3a q3a_1 q3a_2", "")
        .containsEntry("T3a q1Std_1 q2aER_1", "")
        .containsEntry("T3a q1ER_1 q2c_1", "")
        .containsEntry("T3a q12_2 q12Excl_2", "");
    // R06, R08 and R09 of stratum 3 answered q4a; of them R09 and R06 answered 1 to q3a.
    is("T3a q3a_1 q4a_respondents", "4");
  }

  @Test
  void theLogHasWhatTheExampleSaysAndNothingElse() {
    assertThat(ascs.findings("ASCS-[CFXWD].*"))
        .containsExactly(
            "999_10 ASCS-W21 q7a",
            "999_2 ASCS-W13 Questionnaire",
            "999_2 ASCS-W21 q7a",
            "999_2 ASCS-X02 q2c",
            "999_4 ASCS-W21 q7a");
    assertThat(ascs.findings("ASCS-[RQ].*"))
        .containsExactly(
            "return ASCS-R02 Sign Off Sheet",
            "return ASCS-R03 Sign Off Sheet",
            "return ASCS-R10 MethodCollection",
            "return ASCS-R12 Response",
            "return ASCS-R17 Sexuality",
            "return ASCS-R17 Sexuality",
            "return ASCS-R18 Religion",
            "return ASCS-R20 SupportSetting",
            "return ASCS-R34 Response");
  }

  @Test
  void publishedFiguresAreRoundedAndSuppressedAndTheWorkingOnesAreNot() throws IOException {
    NamedCsvRecord measure =
        ascs.list("measures.csv").stream()
            .filter(
                line ->
                    line.getField("measure").equals("3C1")
                        && line.getField("group").equals("Total")
                        && line.getField("age_band").equals("All ages"))
            .findFirst()
            .orElseThrow();
    assertThat(
            List.of(
                measure.getField("published_base"),
                measure.getField("published_numerator"),
                measure.getField("published_denominator"),
                measure.getField("published_value"),
                measure.getField("published_margin_of_error")))
        .containsExactly("10", "1750", "2450", "71.4", "34.6");
    List<NamedCsvRecord> results = ascs.list("results.csv");
    NamedCsvRecord hidden =
        results.stream()
            .filter(
                line ->
                    line.getField("split").equals("total")
                        && line.getField("question").equals("q1ER")
                        && line.getField("response").equals("1"))
            .findFirst()
            .orElseThrow();
    assertThat(hidden.getField("published_percentage")).isEqualTo("[c]");
    assertThat(hidden.getField("published_respondents")).isEqualTo("[c]");
    assertThat(new BigDecimal(hidden.getField("percentage"))).isEqualByComparingTo("50");
    NamedCsvRecord alone =
        results.stream()
            .filter(
                line ->
                    line.getField("split").equals("total")
                        && line.getField("question").equals("q3a")
                        && line.getField("response").equals("4"))
            .findFirst()
            .orElseThrow();
    assertThat(alone.getField("published_percentage")).isEqualTo("7.6");
    assertThat(alone.getField("published_margin_of_error")).isEqualTo("[w]");
    assertThat(alone.getField("published_respondents")).isEqualTo("10");
    assertThat(alone.getField("published_estimated_population")).isEqualTo("190");
    assertThat(
            results.stream()
                .filter(
                    line ->
                        line.getField("split").equals("total")
                            && line.getField("question").equals("new12"))
                .map(line -> line.getField("published_percentage"))
                .distinct())
        .containsExactly("[x]");
  }

  @Test
  void whatStopsTheSubmissionFailsACheck() {
    assertThat(
            ascs.sql
                .sql(
                    "select check_id || ' ' || left(detail, 8) from returns.check_result where not passed")
                .query(String.class)
                .list())
        .containsExactly("B1 ASCS-R02");
  }

  @Test
  void everyRowReadIsAPersonAndEveryFigureHasItsPeople() {
    assertThat(ascs.row("select sum(rows_read) as r, sum(rows_accepted) as a from audit.file"))
        .containsEntry("r", ascs.row("select sum(rows_accepted) as a from audit.file").get("a"));
    assertThat(
            ascs.sql
                .sql(
                    """
                    select string_agg(subject.person, ' ' order by subject.person)
                    from returns.member
                    join extract.subject using (run_id, record_id)
                    where table_id = 'T1a' and column_key = 'q3a_1'
                    """)
                .query(String.class)
                .single())
        .isEqualTo("R01 R06 R09 R12");
  }

  @Test
  void theFilledDataReturnGivesTheSameFiguresWhenItIsReadAgain() throws IOException {
    Path filled = ascs.published("data-return.xlsx");
    assertThat(Workbooks.sheets(filled))
        .contains("Service User Data", "Eligible Population", "Sign Off Sheet");
    try (InputStream in = Files.newInputStream(filled);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet people = workbook.getSheet("Service User Data");
      assertThat(people.getRow(1).getCell(1).getStringCellValue()).isEqualTo("R01");
      assertThat(people.getRow(1).getCell(8).getNumericCellValue()).isEqualTo(30);
      // q2c of R03 is not to be there.
      assertThat(people.getRow(3).getCell(53)).isNull();
      assertThat(
              workbook.getSheet("Eligible Population").getRow(7).getCell(3).getNumericCellValue())
          .isEqualTo(90);
    }
    AscsRun again = new AscsRun(folder.resolve("again"));
    Files.createDirectories(again.input());
    Files.copy(filled, again.input().resolve("ascs_return.xlsx"));
    assertThat(again.run(Map.of()).ending()).isEqualTo(RunResult.Ending.COMPLETED);
    Map<String, String> second = again.cells();
    cells.forEach(
        (cell, value) -> {
          if (cell.matches("(T[1-6]|RT-|ASCOF|AM|EP|WT).*")) {
            assertThat(second.get(cell)).as(cell).isEqualTo(value);
          }
        });
  }
}
