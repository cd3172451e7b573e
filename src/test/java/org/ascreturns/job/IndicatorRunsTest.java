package org.ascreturns.job;

import static org.ascreturns.job.IndicatorsRun.event;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ascreturns.build.SqlFile;
import org.ascreturns.build.TableBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The indicators of a council with files of every kind: what must hold whatever the figures are.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndicatorRunsTest {

  private static final LocalDate AS_AT = LocalDate.of(2025, 12, 15);
  private static final Map<String, String> NATIONAL = Map.of("apply_local_rules", "false");

  @TempDir static Path folder;
  private IndicatorsRun runs = new IndicatorsRun(Path.of("unused"));
  private int runId;

  @BeforeAll
  void run() throws IOException {
    runs.close();
    runs = new IndicatorsRun(folder);
    for (String kind : List.of("sac", "dols", "indicators")) {
      try (Stream<Path> files = Files.list(Path.of("input-samples", kind))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
          Files.copy(file, runs.input("council").resolve(file.getFileName()));
        }
      }
    }
    runs.withEvents(
        "council",
        "999_CLD_20241001_20251130_20251201060000.csv",
        "2024-10-01",
        "2025-11-30",
        events());
    complete("salt", "council", NATIONAL);
    complete("sac", "council", Map.of());
    complete("dols", "council", Map.of());
    runId = complete("indicators", "council", Map.of()).run().runId();
  }

  private RunResult complete(String returnId, String input, Map<String, String> overrides) {
    RunResult result = runs.run(returnId, input, 2025, AS_AT, overrides);
    assertThat(result.ending()).as(result.message()).isEqualTo(RunResult.Ending.COMPLETED);
    return result;
  }

  @AfterAll
  void close() {
    runs.close();
  }

  /** A council of forty people whose events begin and end in every month. */
  private static List<Map<String, String>> events() {
    List<Map<String, String>> events = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String person = "P" + i;
      LocalDate first = LocalDate.of(2024, 10, 3).plusDays(i * 9L);
      Map<String, String> team =
          Map.of("Team", i % 10 < 8 ? "North" : i % 10 < 9 ? "South" : "West");
      Map<String, String> reference = Map.of("Event Reference", "R" + i);
      events.add(
          event(
              person,
              "Request",
              first.toString(),
              first.plusDays(2).toString(),
              with(
                  Map.of(
                      "Event Outcome",
                      i % 3 == 0
                          ? "NFA: Information and advice or signposting"
                          : "Progress to assessment, review or reassessment"),
                  team,
                  reference)));
      if (i % 3 == 1) {
        events.add(
            event(
                person,
                "Assessment",
                first.plusDays(20).toString(),
                i % 2 == 0 ? first.plusDays(50).toString() : "",
                with(
                    Map.of("Assessment Type", "Long term assessment"),
                    team,
                    Map.of("Event Reference", "A" + i))));
      }
      if (i % 4 == 0) {
        events.add(
            event(
                person,
                "Service",
                first.minusYears(1 + i % 2).toString(),
                i % 8 == 0 ? "" : first.plusDays(100).toString(),
                with(
                    Map.of(
                        "Service Type", "Long term support: Community",
                        "Service Component", "Direct payment",
                        "Delivery Mechanism",
                            i % 12 == 0 ? "Direct payment" : "CASSR commissioned support"),
                    team,
                    Map.of("Event Reference", "S" + i))));
        events.add(
            event(
                person,
                "Review",
                first.plusDays(30).toString(),
                first.plusDays(31).toString(),
                with(
                    Map.of("Review Reason", "Planned"), team, Map.of("Event Reference", "V" + i))));
      }
    }
    return events;
  }

  @SafeVarargs
  private static Map<String, String> with(Map<String, String>... values) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map<String, String> one : values) {
      all.putAll(one);
    }
    return all;
  }

  private static String value(Map<String, NamedCsvRecord> figures, String key) {
    return Objects.requireNonNull(figures.get(key), key).getField("value");
  }

  /** Every cell of people is as many as there are people behind it, with their records. */
  @Test
  void everyCellThatCountsHasItsPeople() {
    Map<String, Long> people = new TreeMap<>();
    runs.sql
        .sql(
            "select concat_ws(' ', member.table_id, member.row_key, member.column_key) as cell,"
                + " count(*) as members, count(subject.record_id) as known from "
                + TableBuilder.members("indicators", "IND-AS")
                + " as member left join extract.subject on subject.run_id = member.source_run_id"
                + " and subject.record_id = member.record_id group by 1")
        .param("run_id", runId)
        .query(
            (row, number) -> {
              assertThat(row.getLong("known")).isEqualTo(row.getLong("members"));
              return people.put(row.getString("cell"), row.getLong("members"));
            })
        .list();
    Map<String, Long> cells = new TreeMap<>();
    runs.sql
        .sql(
            """
            select concat_ws(' ', table_id, row_key, column_key) as cell, value
            from returns.cell
            where run_id = :run_id and value > 0
            """)
        .param("run_id", runId)
        .query((row, number) -> cells.put(row.getString("cell"), row.getLong("value")))
        .list();
    assertThat(people).hasSizeGreaterThan(150);
    assertThat(people)
        .allSatisfy((cell, members) -> assertThat(cells).containsEntry(cell, members));
  }

  @Test
  void aPersonBehindACellIsNamedByTheCouncilsNumber() {
    assertThat(
            runs.sql
                .sql(
                    SqlFile.read("sql/engine/people.sql")
                        .statement()
                        .replace("{members}", TableBuilder.members("indicators", "IND-DP")))
                .param("run_id", runId)
                .param("table_id", "IND-DP")
                .param("row_key", "DP01_numerator")
                .param("column_key", "nov")
                .query((row, number) -> row.getString("person") + " " + row.getString("record"))
                .list())
        .containsExactlyInAnyOrder("P0 S0", "P16 S16", "P24 S24", "P32 S32", "P36 S36", "P8 S8");
  }

  @Test
  void teamsAndBandsAddUpToTheirIndicators() {
    Map<String, NamedCsvRecord> figures = runs.figures("council", "2025-26");
    List<NamedCsvRecord> teams =
        runs.published("council", "2025-26/indicators/open-assessments-by-team.csv");
    assertThat(sum(teams, "assessments")).isEqualTo(value(figures, "AS06 month 2025-11"));
    assertThat(teams)
        .extracting(team -> team.getField("team"))
        .containsExactly("North", "(teams with few: 1)");
    List<NamedCsvRecord> bands =
        runs.published("council", "2025-26/indicators/waiting-bands.csv").stream()
            .filter(band -> band.getField("date").equals("2025-11-30"))
            .toList();
    assertThat(bands).hasSize(5);
    assertThat(sum(bands, "people")).isEqualTo(value(figures, "AS04 month 2025-11"));
  }

  private static String sum(List<NamedCsvRecord> lines, String column) {
    return String.valueOf(
        lines.stream().mapToLong(line -> Long.parseLong(line.getField(column))).sum());
  }

  /** What the other returns have counted themselves. */
  @Test
  void figuresAreThoseOfTheReturnsThatAreRead() {
    Map<String, NamedCsvRecord> figures = runs.figures("council", "2025-26");
    Map<String, String> cells = new TreeMap<>();
    for (NamedCsvRecord cell : runs.published("council", "2025-26/dols/cells.csv")) {
      cells.put(
          String.join(" ", cell.getField("table"), cell.getField("row"), cell.getField("column")),
          cell.getField("value"));
    }
    List<String> months = List.of("apr", "may", "jun", "jul", "aug", "sep", "oct", "nov");
    for (int m = 0; m < months.size(); m++) {
      String month = "2025-%02d".formatted(4 + m);
      String row = "DOLS-T16 " + months.get(m) + " ";
      assertThat(value(figures, "DO01 month " + month)).isEqualTo(cells.get(row + "received"));
      assertThat(value(figures, "DO02 month " + month)).isEqualTo(cells.get(row + "signed_off"));
      assertThat(value(figures, "DO03 month " + month))
          .isEqualTo(cells.get(row + "signed_off_over_one_year"));
      assertThat(value(figures, "DO04 year_to_date " + month))
          .isEqualTo(cells.get(row + "cumulative_average_days"));
    }
  }

  /**
   * A run of another return since makes it anew; without one it is the run that it was. Quarterly
   * files that overlap give the figures of one file.
   */
  @Test
  void itIsMadeAnewWhenWhatItReadsWasAndOverlappingFilesCountOnce() throws IOException {
    String published = Files.readString(runs.output("council").resolve("2025-26/indicators.csv"));
    assertThat(runs.run("indicators", "council", 2025, AS_AT, Map.of()).ending())
        .isEqualTo(RunResult.Ending.ALREADY_COMPLETED);

    String[][] files = {
      {"2024-10-01", "2025-06-30", "20250701"},
      {"2025-01-01", "2025-09-30", "20251001"},
      {"2025-04-01", "2025-11-30", "20251201"}
    };
    for (String[] file : files) {
      LocalDate from = LocalDate.parse(file[0]);
      LocalDate to = LocalDate.parse(file[1]);
      List<Map<String, String>> seen = new ArrayList<>();
      for (Map<String, String> one : events()) {
        Map<String, String> event = new LinkedHashMap<>(one);
        LocalDate start = day(one, "Event Start Date");
        LocalDate end = day(one, "Event End Date");
        if (start.isAfter(to) || end.isBefore(from)) {
          continue;
        }
        if (end.isAfter(to)) {
          event.put("Event End Date", "");
          event.remove("Event Outcome");
        }
        seen.add(event);
      }
      runs.withEvents(
          "quarters",
          "999_CLD_%s_%s_%s060000.csv"
              .formatted(file[0].replace("-", ""), file[1].replace("-", ""), file[2]),
          file[0],
          file[1],
          seen);
    }
    try (Stream<Path> given = Files.list(runs.input("council"))) {
      for (Path file : given.filter(one -> !one.toString().contains("CLD")).toList()) {
        Files.copy(file, runs.input("quarters").resolve(file.getFileName()));
      }
    }
    complete("salt", "quarters", NATIONAL);
    complete("indicators", "quarters", Map.of());

    Map<String, String> one = ofEvents(runs.figures("council", "2025-26"));
    assertThat(ofEvents(runs.figures("quarters", "2025-26"))).isEqualTo(one);
    assertThat(one).hasSizeGreaterThan(200);
    // The run that is read again reads no other figures than before.
    assertThat(Files.readString(runs.output("council").resolve("2025-26/indicators.csv")))
        .isEqualTo(published);
  }

  private static LocalDate day(Map<String, String> event, String field) {
    String text = Objects.requireNonNull(event.get(field));
    return text.isEmpty()
        ? LocalDate.of(9999, 1, 1)
        : LocalDate.parse(text.replaceFirst("(..)/(..)/(....)", "$3-$2-$1"));
  }

  private static Map<String, String> ofEvents(Map<String, NamedCsvRecord> figures) {
    Map<String, String> values = new TreeMap<>();
    figures.forEach(
        (key, line) -> {
          if (key.matches("(FD0[2-6]|AS0[1-79]|RV0[12]|DP01) .*")) {
            values.put(key, line.getField("value") + line.getField("status"));
          }
        });
    return values;
  }

  /** The three ways to see the rest of the year; a season needs a whole year before. */
  @Test
  void aProjectionIsByDaysByMonthsOrAsInTheYearsBefore() {
    List<String> lines =
        new ArrayList<>(List.of("indicator,part,area,month,numerator,denominator,value"));
    for (int month = 0; month < 20; month++) {
      LocalDate day = LocalDate.of(2024, 4, 1).plusMonths(month);
      lines.add(
          "SG01,,," + day.toString().substring(0, 7) + "," + (month < 12 ? 10 + month : 30) + ",,");
    }
    runs.with("projected", "figures.csv", lines);
    Map<String, String> found = new TreeMap<>();
    for (String option : List.of("linear", "months", "seasonal")) {
      complete("indicators", "projected", Map.of("projection", option));
      found.put(option, value(runs.figures("projected", "2025-26"), "SG01 projection 2025-11"));
    }
    // 240 to 30 November, 244 days; the year before had reached 108 of 186 then.
    assertThat(found).isEqualTo(Map.of("linear", "359", "months", "360", "seasonal", "413"));
    Map<String, NamedCsvRecord> figures = runs.figures("projected", "2025-26");
    assertThat(Objects.requireNonNull(figures.get("SG01 projection 2025-03")).getField("status"))
        .isEqualTo("not available: the same months of a whole year before");
  }
}
