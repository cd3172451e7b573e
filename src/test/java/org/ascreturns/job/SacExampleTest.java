package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The worked example of the specification (section 8) through a whole run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SacExampleTest {

  private SacRun sac = new SacRun(Path.of(""));

  @BeforeAll
  void run(@TempDir Path folder) {
    sac = new SacRun(folder).withSample();
    RunResult result = sac.run();
    assertThat(result.message()).isEmpty();
    assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
  }

  @Test
  void everyCellIsThatOfTheExample() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    for (NamedCsvRecord cell : SacRun.resource("expected_cells.csv")) {
      expected.put(
          cell.getField("table_id")
              + " "
              + cell.getField("row_key")
              + " "
              + cell.getField("column_key"),
          cell.getField("value"));
    }
    assertThat(expected).hasSize(907);
    assertThat(sac.cells()).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void everyIssueIsThatOfTheExample() throws IOException {
    List<String> expected =
        SacRun.resource("expected_issues.csv").stream()
            .map(
                issue ->
                    String.join(
                        " ",
                        issue.getField("file").replace(".csv", ""),
                        issue.getField("key"),
                        issue.getField("rule_id"),
                        issue.getField("field")))
            .toList();
    assertThat(expected).hasSize(14);
    assertThat(sac.findings()).containsExactlyInAnyOrderElementsOf(expected);
  }
}
