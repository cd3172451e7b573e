package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.ascreturns.build.EventMethods;
import org.ascreturns.build.Lanes;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.rule.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The worked example of the event methods (events.md section 6), from two raw files through a whole
 * run: every row under all four selections.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsExampleTest {

  private static final String ALL = "[nhse_latest, nhse_all_submissions, dhsc_single, dhsc_joined]";
  private static final Map<String, String> FILES =
      Map.of(
          "S1", "999_CLD_20241001_20250930_20251020060000.csv",
          "S2", "999_CLD_20250401_20260331_20260420060000.csv");
  private static final Map<String, List<String>> PERIODS =
      Map.of("S1", List.of("01/10/2024", "30/09/2025"), "S2", List.of("01/04/2025", "31/03/2026"));
  private static final Map<String, String> NHS_NUMBERS =
      Map.of(
          "N1", "9990000018",
          "N2", "9990000026",
          "N3", "9990000034",
          "N4", "9990000042",
          "N5", "9990000050",
          "N6", "9990000069");

  private final DataSource database = TestDatabase.fresh();
  private final JdbcClient sql = JdbcClient.create(database);
  private Path folder = Path.of("");

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    launch(database, write(example(), "in"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nhse_latest", "nhse_all_submissions", "dhsc_single", "dhsc_joined"})
  void everyRowIsKeptOrLeftOutAsTheExampleSays(String selection) {
    assertThat(outcomes(database, selection)).isEqualTo(expected(selection));
  }

  @ParameterizedTest
  @CsvSource({
    "nhse_latest, 8, 5",
    "nhse_all_submissions, 12, 7",
    "dhsc_single, 5, 5",
    "dhsc_joined, 9, 8"
  })
  void rowsAndPersonsAreAsManyAsTheExampleSays(String selection, int rows, int persons) {
    assertThat(count("count(*)", selection)).isEqualTo(rows);
    assertThat(count("count(distinct person)", selection)).isEqualTo(persons);
  }

  @Test
  void filesAndReferencePeriodsAreThoseOfTheExample() {
    assertThat(windows("nhse_latest"))
        .containsExactly("2025-04-01 2026-03-31 2 2025-04-01 2026-03-31");
    assertThat(windows("dhsc_joined"))
        .containsExactly(
            "2024-10-01 2024-12-31 1 2024-10-01 2025-03-31",
            "2025-01-01 2025-03-31 1 2024-10-01 2025-03-31",
            "2025-04-01 2025-06-30 2 2025-04-01 2026-03-31",
            "2025-07-01 2025-09-30 2 2025-04-01 2026-03-31",
            "2025-10-01 2025-12-31 2 2025-04-01 2026-03-31",
            "2026-01-01 2026-03-31 2 2025-04-01 2026-03-31");
  }

  @Test
  void valuesAsSubmittedSplitTheServiceWhoseWordsChanged() {
    DataSource raw = TestDatabase.fresh();
    launch(raw, folder.resolve("in"));
    select(raw, Map.of("dhsc_key_values", "raw"));

    Map<Integer, String> split = expected("dhsc_joined");
    split.put(1, "KEPT end=31/03/2025 cropped");
    assertThat(outcomes(raw, "dhsc_joined")).isEqualTo(split);
    assertThat(outcomes(raw, "dhsc_single")).isEqualTo(expected("dhsc_single"));
    assertThat(outcomes(raw, "nhse_all_submissions")).isEqualTo(expected("nhse_all_submissions"));
  }

  @Test
  void theOrderOfRowsInAFileDoesNotMatter() throws IOException {
    List<NamedCsvRecord> shuffled = new ArrayList<>(example());
    Collections.shuffle(shuffled, new Random(7));
    List<Integer> order = new ArrayList<>();
    for (String file : List.of("S1", "S2")) {
      shuffled.stream()
          .filter(row -> row.getField("submission").equals(file))
          .forEach(row -> order.add(Integer.valueOf(row.getField("record_id"))));
    }
    DataSource other = TestDatabase.fresh();
    launch(other, write(shuffled, "shuffled"));

    for (String selection :
        List.of("nhse_latest", "nhse_all_submissions", "dhsc_single", "dhsc_joined")) {
      Map<Integer, String> found = new HashMap<>();
      outcomes(other, selection)
          .forEach(
              (id, outcome) -> {
                String named =
                    outcome.startsWith("duplicate of ")
                        ? "duplicate of " + order.get(Integer.parseInt(outcome.substring(13)) - 1)
                        : outcome;
                found.put(order.get(id - 1), named);
              });
      assertThat(found).as(selection).isEqualTo(expected(selection));
    }
  }

  @Test
  void whoIsMissingFromTheFiguresIsInTheAudit() {
    assertThat(
            sql.sql(
                    """
                    select selection || ' ' || step || ' ' || reason
                    from returns.left_out
                    where reason like 'ID_%' and selection not like 'LTS%'
                    order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "STS A3 ID_AMBIGUOUS",
            "STS A3 ID_MISSING",
            "dhsc_joined B5 ID_MISSING",
            "dhsc_single B5 ID_MISSING",
            "nhse_all_submissions A3 ID_AMBIGUOUS",
            "nhse_all_submissions A3 ID_MISSING",
            "nhse_latest A3 ID_MISSING");
  }

  @Test
  void whoIsMissingFromTheFiguresIsShownInTheWorkbooks() throws IOException {
    assertThat(lines("return.xlsx", "Notes", 1, 2))
        .containsSubsequence(
            "Measure Rows",
            "STS 1.0",
            "STS 1.0",
            "dhsc_joined 1.0",
            "dhsc_single 1.0",
            "nhse_all_submissions 1.0",
            "nhse_all_submissions 1.0",
            "nhse_latest 1.0");
    assertThat(lines("rejections.xlsx", "Left out of figures", 1, 3, 6, 7))
        .containsExactly(
            "line person reason left_out_of",
            "6.0 A1 ID_AMBIGUOUS STS, nhse_all_submissions",
            "10.0 ID_MISSING STS, dhsc_joined, dhsc_single, nhse_all_submissions, nhse_latest");
  }

  private List<String> lines(String workbook, String sheet, int... columns) throws IOException {
    Path file = folder.resolve("out of in").resolve("2025-26").resolve("salt").resolve(workbook);
    List<String> lines = new ArrayList<>();
    try (Workbook opened = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Row row : opened.getSheet(sheet)) {
        String line =
            Arrays.stream(columns)
                .mapToObj(row::getCell)
                .filter(Objects::nonNull)
                .map(Cell::toString)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        if (!line.isEmpty()) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  @Test
  void everyRowOfAChosenFileIsEitherKeptOrLeftOut() {
    assertThat(
            sql.sql(
                    """
                    select selection || ' ' || count(*) || ' ' || count(distinct record_id)
                    from (
                      select selection, record_id from extract.cld_selected_event
                      union all
                      select selection, record_id from returns.left_out
                    ) as judged
                    where selection not like 'LTS%'
                    group by selection
                    order by 1
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "STS 15 15",
            "dhsc_joined 15 15",
            "dhsc_single 9 9",
            "nhse_all_submissions 15 15",
            "nhse_latest 9 9");
  }

  private long count(String what, String selection) {
    return sql.sql("select " + what + " from extract.cld_selected_event where selection = :name")
        .param("name", selection)
        .query(Long.class)
        .single();
  }

  private List<String> windows(String purpose) {
    return sql.sql(
            """
            select concat_ws(' ', window_start, window_end, file_no, reference_start, reference_end)
            from returns.submission
            where purpose = :purpose
            order by window_start
            """)
        .param("purpose", purpose)
        .query(String.class)
        .list();
  }

  /** What became of each row, in the words of the expected file. */
  private static Map<Integer, String> outcomes(DataSource database, String selection) {
    Map<Integer, String> outcomes = new LinkedHashMap<>();
    JdbcClient.create(database)
        .sql(
            """
            select
              case
                when event.file_no = 1 then event.line - 1
                else event.line + 5
              end as id,
              case
                when chosen.record_id is not null then 'KEPT '
                  || case
                    when :selection like 'nhse_%'
                      then 'id=' || coalesce(event.nhs_number, event.la_person_unique_identifier)
                    else 'end=' || coalesce(to_char(chosen.end_date, 'DD/MM/YYYY'), 'open')
                      || case chosen.end_basis
                        when 'death' then ' (death)'
                        when 'cropped' then ' cropped'
                        else ''
                      end
                  end
                when left_out.reason = 'SUPERSEDED' then 'older version dropped'
                when left_out.reason = 'ID_AMBIGUOUS' then 'excluded (person cannot be told apart)'
                when left_out.step = 'A3' then 'excluded (no person)'
                when left_out.step = 'B5' then 'dropped (no person)'
                when left_out.reason = 'STARTS_AFTER_DEATH'
                  then 'filtered out (starts after death)'
                when left_out.step = 'B3' then 'filtered out'
                when left_out.step = 'B9' then 'duplicate of '
                  || case
                    when left_out.superseded_by < 2000000000
                      then left_out.superseded_by % 1000000000 - 1
                    else left_out.superseded_by % 1000000000 + 5
                  end
                when left_out.step is not null then left_out.step || ' ' || left_out.reason
                else 'submission not selected'
              end as outcome
            from extract.cld_event as event
            left join extract.cld_selected_event as chosen
              on chosen.record_id = event.record_id
              and chosen.selection = :selection
            left join returns.left_out
              on left_out.record_id = event.record_id
              and left_out.selection = :selection
            order by event.record_id
            """)
        .param("selection", selection)
        .query(
            row -> {
              String outcome = row.getString("outcome");
              for (Map.Entry<String, String> known : NHS_NUMBERS.entrySet()) {
                outcome = outcome.replace(known.getValue(), known.getKey());
              }
              outcomes.put(row.getInt("id"), outcome);
            });
    return outcomes;
  }

  private static Map<Integer, String> expected(String selection) {
    Map<Integer, String> expected = new LinkedHashMap<>();
    for (NamedCsvRecord row : read("/cld/events_example_expected.csv")) {
      expected.put(Integer.valueOf(row.getField("record_id")), row.getField(selection));
    }
    return expected;
  }

  private static Settings settings() {
    return JobFile.read("salt", Path.of("no-such-folder"))
        .settings(
            2025,
            null,
            LocalDate.of(2026, 5, 5),
            Map.of(
                "apply_local_rules", "false",
                "more_selections", ALL,
                "window_close", "2026-05-05",
                "dhsc_as_of", "2026-05-05",
                "dhsc_joined_from", "2024-10-01"),
            SaltRun.ruleIds());
  }

  private void launch(DataSource target, Path input) {
    Engine engine = Engine.complete();
    try (RunEngine started = RunEngine.start(target, engine)) {
      RunRequest request =
          RunRequest.ofFolder(
              engine,
              SaltRun.salt(),
              settings(),
              input,
              input.resolveSibling("out of " + input.getFileName()),
              2,
              false);
      started.launcher().launch(request, Progress.SILENT);
    }
  }

  /** Chooses again, with some parameters changed. */
  private static void select(DataSource target, Map<String, Object> changes) {
    Settings settings = settings();
    Map<String, Object> parameters = new HashMap<>(settings.parameters());
    parameters.putAll(SaltRun.salt().sqlParameters(settings));
    parameters.put("run_id", 1);
    parameters.put("council", "999");
    parameters.putAll(changes);
    new EventMethods(target, new Lanes(target, 1))
        .run(1, SaltRun.salt().selections(settings), parameters, selection -> {});
  }

  private static List<NamedCsvRecord> example() {
    return read("/cld/events_example.csv");
  }

  /** The rows as two raw files of the national layout. */
  private Path write(List<NamedCsvRecord> rows, String name) throws IOException {
    Path input = Files.createDirectories(folder.resolve(name));
    List<String> header = read("/cld/sample_r2.csv").get(0).getHeader();
    for (String file : FILES.keySet()) {
      try (CsvWriter out =
          CsvWriter.builder().build(input.resolve(Objects.requireNonNull(FILES.get(file))))) {
        out.writeRecord(header);
        rows.stream()
            .filter(row -> row.getField("submission").equals(file))
            .forEach(row -> out.writeRecord(line(header, row)));
      }
    }
    return input;
  }

  private static List<String> line(List<String> header, NamedCsvRecord row) {
    String file = row.getField("submission");
    String type = row.getField("Event_Type");
    Map<String, String> values = new HashMap<>();
    values.put("LA Code", "999");
    values.put("Reporting Period Start Date", Objects.requireNonNull(PERIODS.get(file)).get(0));
    values.put("Reporting Period End Date", Objects.requireNonNull(PERIODS.get(file)).get(1));
    values.put("NHS Number", NHS_NUMBERS.getOrDefault(row.getField("NHS_Number"), ""));
    values.put("Gender", "Female");
    values.put("Date of Birth", "01/01/1950");
    values.put("Client Type", file.equals("S1") ? "Service User" : "Service user");
    String kind =
        switch (type) {
          case "Request" -> "Request: Route of Access";
          case "Assessment" -> "Assessment Type";
          case "Service" -> "Service Type";
          default -> "Review Reason";
        };
    values.put(kind, row.getField("Type_or_Route_or_Reason"));
    for (String field : row.getHeader()) {
      String heading =
          field.equals("Cost_Frequency_Unit_Type")
              ? "Cost Frequency (Unit Type)"
              : field.replace('_', ' ');
      if (header.contains(heading)) {
        values.putIfAbsent(heading, row.getField(field));
      }
    }
    assertThat(new HashSet<>(header)).containsAll(values.keySet());
    return header.stream().map(heading -> values.getOrDefault(heading, "")).toList();
  }

  private static List<NamedCsvRecord> read(String resource) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(EventsExampleTest.class.getResourceAsStream(resource)),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
