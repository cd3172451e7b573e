package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two returns that the national pipeline's own test reads (specification, section 13): twelve
 * people, eleven errors, every cleaned value. They come without an eligible population.
 */
class AscsPeerCaseTest {

  @TempDir Path folder = Path.of("");

  @Test
  void twelvePeopleElevenErrorsAndEveryCleanedValue() throws IOException {
    List<String> lines = AscsRun.resource("peer_case_input.csv").lines().toList();
    AscsRun ascs = new AscsRun(folder);
    for (String council : List.of("716", "717")) {
      ascs.with(
          "ascs_persons_" + council + ".csv",
          lines.get(0)
              + "\n"
              + lines.stream()
                  .filter(line -> line.startsWith(council + ","))
                  .collect(Collectors.joining("\n"))
              + "\n");
    }
    assertThat(ascs.run(Map.of()).ending()).isEqualTo(RunResult.Ending.COMPLETED);

    List<String> expected = new ArrayList<>();
    for (NamedCsvRecord line : AscsRun.rows(AscsRun.resource("peer_case_expected_errors.csv"))) {
      expected.add(
          line.getField("key") + " " + line.getField("rule") + " " + line.getField("field"));
    }
    assertThat(expected).hasSize(11);
    assertThat(ascs.findings("ASCS-[CDX].*")).containsExactlyInAnyOrderElementsOf(expected);

    Map<String, String> columns = new TreeMap<>();
    ascs.sql
        .sql("select key, \"column\" from reference.ascs_fields where type = 'integer'")
        .query((row, number) -> columns.put(row.getString(1), row.getString(2)))
        .list();
    int people = 0;
    for (NamedCsvRecord line : AscsRun.rows(AscsRun.resource("peer_case_expected_cleaned.csv"))) {
      String key = line.getField("PrimaryKey");
      Map<String, Object> person =
          ascs.row(
              "select person.*, score.score_1a, score.score_1j from extract.ascs_person as person"
                  + " join extract.ascs_score as score using (run_id, record_id)"
                  + " where person.primary_key = '"
                  + key
                  + "'");
      for (String field : line.getHeader()) {
        if (columns.containsKey(field)) {
          same(key + " " + field, person.get(columns.get(field)), line.getField(field));
        }
      }
      same(key + " Stratum", person.get("stratum"), line.getField("Stratum"));
      same(key + " 1A", person.get("score_1a"), line.getField("ASCOF_1A"));
      same(key + " 1J", person.get("score_1j"), line.getField("ASCOF_1J"));
      people++;
    }
    assertThat(people).isEqualTo(12);
  }

  private static void same(String what, Object value, String expected) {
    if (expected.isEmpty()) {
      assertThat(value).as(what).isNull();
    } else {
      assertThat(new BigDecimal(String.valueOf(value)).setScale(6, RoundingMode.HALF_UP))
          .as(what)
          .isEqualByComparingTo(new BigDecimal(expected));
    }
  }
}
