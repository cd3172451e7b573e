package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The published sample of 65 rows through a whole run: findings, dispositions and clean values. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedSampleTest {

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient sql = JdbcClient.create(database);
  private List<NamedCsvRecord> expected = List.of();
  private Path published = Path.of("");

  @BeforeAll
  void run(@TempDir Path folder) throws IOException {
    expected = read(Path.of("sample_r2_expected.csv"));
    Path input =
        SaltRun.folderWith(
            folder.resolve("in"),
            "/cld/sample_r2.csv",
            "999_CLD_20250401_20260331_20260415060000.csv");
    RunResult result = SaltRun.run(database, input, folder.resolve("out"));
    assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    published = folder.resolve("out").resolve("2025-26").resolve("salt");
  }

  private static List<NamedCsvRecord> read(Path name) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(
                        PublishedSampleTest.class.getResourceAsStream("/cld/" + name)),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }

  private static List<String> split(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.split("\\|"));
  }

  @Test
  void everyRowHasExactlyTheExpectedFindings() {
    Map<Integer, List<String>> wanted = new TreeMap<>();
    for (NamedCsvRecord row : expected) {
      List<String> ids = split(row.getField("expected_rule_ids"));
      List<String> fields = split(row.getField("expected_fields"));
      for (int i = 0; i < ids.size(); i++) {
        wanted
            .computeIfAbsent(Integer.parseInt(row.getField("row")), key -> new ArrayList<>())
            .add(ids.get(i) + " " + fields.get(i));
      }
    }
    Map<Integer, List<String>> found = new TreeMap<>();
    sql.sql(
            """
            select line - 1 as row, rule_id || ' ' || field as finding
            from audit.finding
            where record_id is not null
            order by line, rule_id, field
            """)
        .query(
            (row, number) ->
                found
                    .computeIfAbsent(row.getInt("row"), key -> new ArrayList<>())
                    .add(row.getString("finding")))
        .list();

    wanted.values().forEach(list -> list.sort(null));
    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void everyRowHasItsDisposition() {
    Map<Integer, String> wanted = new TreeMap<>();
    expected.forEach(
        row -> wanted.put(Integer.parseInt(row.getField("row")), row.getField("disposition")));
    Map<Integer, String> found = new TreeMap<>();
    sql.sql("select line - 1 as row, disposition from extract.cld_disposition")
        .query((row, number) -> found.put(row.getInt("row"), row.getString("disposition")))
        .list();

    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void everyChangedValueIsKept() {
    Map<Integer, Map<String, String>> wanted = new TreeMap<>();
    for (NamedCsvRecord row : expected) {
      for (String pair : split(row.getField("expected_clean"))) {
        wanted
            .computeIfAbsent(Integer.parseInt(row.getField("row")), key -> new LinkedHashMap<>())
            .put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
      }
    }
    Map<Integer, Map<String, String>> found = new TreeMap<>();
    sql.sql("select line - 1 as row, field, coalesce(after, '') as after from audit.cleansed_value")
        .query(
            (row, number) ->
                found
                    .computeIfAbsent(row.getInt("row"), key -> new LinkedHashMap<>())
                    .put(row.getString("field"), row.getString("after")))
        .list();

    assertThat(found).isEqualTo(wanted);
  }

  @Test
  void theListsAreThere() {
    assertThat(published.resolve("cells.csv")).isNotEmptyFile();
    for (String name :
        List.of(
            "return.xlsx",
            "rejections.xlsx",
            "findings.csv",
            "rejected-rows.csv",
            "reconciliation.csv",
            "cleansed.csv",
            "cld-submission.csv")) {
      assertThat(published.resolve(name)).isNotEmptyFile();
    }
  }

  @Test
  void readIsAcceptedAndRejected() throws IOException {
    assertThat(Files.readAllLines(published.resolve("reconciliation.csv")).get(1))
        .contains(",65,56,9,");
  }
}
