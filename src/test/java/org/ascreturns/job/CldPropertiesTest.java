package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.ascreturns.database.TestDatabase;
import org.ascreturns.returns.cld.sample.SyntheticCouncil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold for any extract, shown on a synthetic council in which every third row is wrong.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CldPropertiesTest {

  private static final SyntheticCouncil.Options COUNCIL =
      new SyntheticCouncil.Options(1_500, 20_260_415, 2025, "999", 0.35);
  private static final String OF_A_PERSON =
      "select concat_ws('|', rule_id, severity, field, value, person, event_type)"
          + " from audit.finding where true";

  private String header = "";
  private List<String> rows = List.of();
  private Outcome plain = new Outcome(JdbcClient.create(TestDatabase.fresh()));
  private Path folder = Path.of("");
  private int runs;

  /** What a run left in its database. */
  private record Outcome(JdbcClient sql) {

    Map<String, Long> cells() {
      Map<String, Long> cells = new TreeMap<>();
      sql.sql("select table_id, row_key, column_key, value from returns.cell")
          .query(
              (row, number) ->
                  cells.put(
                      row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                      row.getLong(4)))
          .list();
      return cells;
    }

    /** Sorted, as often as they are there. */
    List<String> texts(String query) {
      return sql.sql(query).query(String.class).list().stream()
          .filter(Objects::nonNull)
          .sorted()
          .toList();
    }

    long number(String query) {
      return sql.sql(query).query(Long.class).single();
    }
  }

  @BeforeAll
  void run(@TempDir Path temporary) throws IOException {
    folder = temporary;
    StringWriter text = new StringWriter();
    SyntheticCouncil.write(COUNCIL, text);
    List<String> lines = text.toString().lines().toList();
    header = lines.get(0);
    rows = lines.subList(1, lines.size());
    plain = runOver(rows);
  }

  private Outcome runOver(List<String> body) throws IOException {
    return runOver(Map.of(SyntheticCouncil.fileName(COUNCIL), body));
  }

  private Outcome runOver(Map<String, List<String>> files) throws IOException {
    Path here = folder.resolve("run" + ++runs);
    Path input = Files.createDirectories(here.resolve("in"));
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      List<String> lines = new ArrayList<>(file.getValue());
      lines.add(0, header);
      Files.write(input.resolve(file.getKey()), lines);
    }
    DataSource database = TestDatabase.fresh();
    RunResult result = SaltRun.run(database, input, here.resolve("out"));
    assertThat(result.ending()).isEqualTo(RunResult.Ending.COMPLETED);
    return new Outcome(JdbcClient.create(database));
  }

  @Test
  void theCouncilBreaksMostRules() {
    assertThat(plain.number("select count(distinct rule_id) from audit.finding")).isGreaterThan(60);
    assertThat(plain.cells().values()).anyMatch(value -> value > 0);
  }

  @Test
  void whatWasReadWasAcceptedOrRejected() {
    assertThat(plain.number("select sum(rows_read) from audit.file")).isEqualTo(rows.size());
    assertThat(plain.number("select sum(rows_accepted + rows_rejected) from audit.file"))
        .isEqualTo(rows.size());
    assertThat(plain.number("select count(*) from extract.cld_disposition")).isEqualTo(rows.size());
  }

  /**
   * Of versions that are equal in all that counts another one may be kept: records are left out. Of
   * STS and of the tables with conflicting details the specification breaks the last tie by the
   * place of the row, so that of these only who comes first may change.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theOrderOfTheRowsChangesNothing(long seed) throws IOException {
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));

    Outcome outcome = runOver(shuffled);

    assertThat(cohortsOf(outcome)).containsExactlyElementsOf(cohortsOf(plain));
    assertThat(outcome.texts(OF_A_PERSON)).isEqualTo(plain.texts(OF_A_PERSON));
    String became = "select disposition from extract.cld_disposition";
    assertThat(outcome.texts(became)).isEqualTo(plain.texts(became));
  }

  private static List<String> cohortsOf(Outcome outcome) {
    return outcome.cells().entrySet().stream()
        .filter(cell -> cell.getKey().startsWith("LTS001"))
        .map(Object::toString)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theOrderOfThePeopleChangesNothing(long seed) throws IOException {
    Map<String, List<String>> byPerson = new TreeMap<>();
    for (String row : rows) {
      byPerson.computeIfAbsent(person(row), key -> new ArrayList<>()).add(row);
    }
    List<List<String>> people = new ArrayList<>(byPerson.values());
    Collections.shuffle(people, new Random(seed));

    Outcome outcome = runOver(people.stream().flatMap(List::stream).toList());

    assertThat(outcome.cells().entrySet()).containsExactlyElementsOf(plain.cells().entrySet());
    assertThat(outcome.texts(OF_A_PERSON)).isEqualTo(plain.texts(OF_A_PERSON));
  }

  private String person(String row) {
    NamedCsvRecord values =
        CsvReader.builder().ofNamedCsvRecord(header + "\n" + row).stream()
            .findFirst()
            .orElseThrow();
    String nhsNumber = values.getField("NHS Number").replace(" ", "");
    return nhsNumber.isEmpty() ? values.getField("LA Person Unique Identifier") : nhsNumber;
  }

  @Test
  void theSameFileTwiceCountsOnce() throws IOException {
    Outcome outcome =
        runOver(Map.of(SyntheticCouncil.fileName(COUNCIL), rows, "a copy of cld.csv", rows));

    assertThat(outcome.cells()).isEqualTo(plain.cells());
    assertThat(outcome.texts(OF_A_PERSON)).isEqualTo(plain.texts(OF_A_PERSON));
    assertThat(outcome.number("select sum(rows_read) from audit.file")).isEqualTo(rows.size());
  }

  @Test
  void everyRowTwiceInAFileCountsOnce() throws IOException {
    List<String> doubled = new ArrayList<>(rows);
    doubled.addAll(rows);

    Outcome outcome = runOver(doubled);

    String copies = "select count(*) from audit.finding where rule_id = 'CLD-X001'";
    String across = OF_A_PERSON + " and from_sql and rule_id <> 'CLD-X001'";
    assertThat(outcome.cells()).isEqualTo(plain.cells());
    assertThat(outcome.number(copies)).isEqualTo(rows.size() + plain.number(copies));
    assertThat(outcome.texts(across)).isEqualTo(plain.texts(across));
  }

  @Test
  void anotherGoodPersonChangesNobodyElsesFindings() throws IOException {
    List<String> more = new ArrayList<>(rows);
    for (String base : List.of("request", "home support", "review")) {
      more.add(
          CrossCases.row(base, 1).values().stream()
              .map(value -> '"' + value + '"')
              .collect(Collectors.joining(",")));
    }

    Outcome outcome = runOver(more);

    String all =
        "select concat_ws('|', line, rule_id, severity, field, value, message, record, person)"
            + " from audit.finding where true";
    assertThat(outcome.texts(all)).isEqualTo(plain.texts(all));
    Map<String, Long> before = plain.cells();
    Map<String, Long> cells = outcome.cells();
    assertThat(cells.get("LTS001b-1b total total"))
        .isEqualTo(Objects.requireNonNull(before.get("LTS001b-1b total total")) + 1);
    assertThat(cells)
        .allSatisfy(
            (cell, value) ->
                assertThat(value)
                    .as(cell)
                    .isGreaterThanOrEqualTo(Objects.requireNonNull(before.get(cell))));
  }

  @Test
  void everyMessageIsThatOfItsRuleWithTheSlotsFilled() {
    Map<String, Pattern> templates =
        CrossCases.read("/cld/rules.csv", CommentStrategy.NONE).stream()
            .collect(
                Collectors.toMap(
                    rule -> rule.getField("rule_id"), rule -> template(rule.getField("message"))));

    assertThat(plain.texts("select distinct rule_id || ' ' || message from audit.finding"))
        .allSatisfy(
            said -> {
              Pattern template = Objects.requireNonNull(templates.get(said.split(" ")[0]));
              assertThat(said.substring(said.indexOf(' ') + 1))
                  .matches(template)
                  .doesNotContain("{", "null");
            });
  }

  private static Pattern template(String message) {
    return Pattern.compile(
        Arrays.stream(message.split("\\{[a-z_]+}", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("(?s:.+)")));
  }
}
