package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The values that council reports print, from the numbers that they print beside them. Which can be
 * recomputed, and why the others cannot, says src/test/resources/indicators/published_values.csv.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedIndicatorsTest {

  private static final String HEADER = "indicator,part,area,month,numerator,denominator,value";

  @TempDir static Path folder;
  private IndicatorsRun runs = new IndicatorsRun(Path.of("unused"));
  private Map<String, NamedCsvRecord> somerset = Map.of();
  private Map<String, NamedCsvRecord> southampton = Map.of();
  private Map<String, NamedCsvRecord> others = Map.of();

  private static List<NamedCsvRecord> published() {
    return AscofRun.rows("/indicators/published_values.csv");
  }

  @BeforeAll
  void run() {
    runs.close();
    runs = new IndicatorsRun(folder);
    giveSomerset();
    giveSouthampton();
    giveTheOthers();
    somerset = figures("somerset", LocalDate.of(2024, 2, 29));
    southampton = figures("southampton", LocalDate.of(2023, 7, 15));
    others = figures("others", LocalDate.of(2023, 9, 30));
  }

  private Map<String, NamedCsvRecord> figures(String report, LocalDate asAt) {
    RunResult result = runs.run("indicators", report, 2023, asAt, Map.of());
    assertThat(result.ending()).as(result.message()).isEqualTo(RunResult.Ending.COMPLETED);
    return runs.figures(report, "2023-24");
  }

  @AfterAll
  void close() {
    runs.close();
  }

  private void giveSomerset() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    // The totals of eleven months are printed, the months are not: any that add up will do.
    for (String total : List.of("AS01 3610", "RV02 4223")) {
      int left = Integer.parseInt(total.substring(5));
      for (int month = 4; month <= 14; month++) {
        int part = month == 14 ? left : 320;
        left -= part;
        lines.add(total.substring(0, 4) + ",,," + month(month) + "," + part + ",,");
      }
    }
    Map<Integer, Integer> audits = Map.of(9, 180, 10, 172, 11, 142, 12, 0, 13, 146 + 28, 14, 118);
    for (int month = 4; month <= 14; month++) {
      lines.add("QA01,,," + month(month) + "," + audits.getOrDefault(month, 0) + ",,");
    }
    runs.with("somerset", "figures.csv", lines);
  }

  /** A month of 2023, counted on into 2024. */
  private static String month(int month) {
    return month > 12 ? "2024-%02d".formatted(month - 12) : "2023-%02d".formatted(month);
  }

  private void giveSouthampton() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (NamedCsvRecord line : published()) {
      String label = line.getField("label");
      if (line.getField("report").equals("Sou") && line.getField("indicator").startsWith("DO")) {
        if (label.equals("month")) {
          lines.add(
              figure(line, "", printedMonth(line.getField("period")), line.getField("value")));
        } else {
          lines.add(figure(line, "england", "2022-03", line.getField("value").split(" / ")[0]));
        }
      }
      List<String> three = List.of("2 months ago", "previous month", "current month");
      if (three.contains(label)) {
        lines.add(figure(line, "", month(4 + three.indexOf(label)), line.getField("value")));
      }
    }
    runs.with("southampton", "figures.csv", lines);
  }

  private static String figure(NamedCsvRecord line, String area, String month, String value) {
    return String.join(",", line.getField("indicator"), "", area, month, "", "", value);
  }

  private static String printedMonth(String words) {
    List<String> months =
        List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    return words.substring(4) + "-%02d".formatted(1 + months.indexOf(words.substring(0, 3)));
  }

  private void giveTheOthers() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int month = 4; month <= 9; month++) {
      lines.add("SG01,,," + month(month) + ",450,,");
      lines.add("SG02,,," + month(month) + ",90,,");
      lines.add("SG03,,," + month(month) + ",90,450,");
    }
    lines.add("SG03,,region,2023-03,,,16");
    lines.add("RV01,,,2023-09,1140,2540,");
    lines.add("RV01,,region,2022-03,,,58");
    lines.add("AS04,,,2023-03,410,,");
    lines.add("AS04,,,2023-09,355,,");
    lines.add("RB03,hospital,,2023-09,50,100,");
    lines.add("RB03,crisis,,2023-09,15,100,");
    lines.add("RB03,community,,2023-09,35,100,");
    lines.add("RB06,,,2023-08,1170,448000,");
    runs.with("others", "figures.csv", lines);
  }

  private static NamedCsvRecord line(Map<String, NamedCsvRecord> figures, String key) {
    return Objects.requireNonNull(figures.get(key), key);
  }

  private static String value(Map<String, NamedCsvRecord> figures, String key) {
    return line(figures, key).getField("value");
  }

  /** What is printed by report, indicator and label, as these runs have it. */
  private Map<String, String> recomputed() {
    Map<String, String> found = new LinkedHashMap<>();
    found.put(
        "Som17 RB06 Delayed days per day per 100,000, social care",
        value(others, "RB06 month 2023-08"));
    found.put("Som24 AS01 Average a month", value(somerset, "AS01 month_mean 2024-02"));
    found.put("Som24 RV02 Average a month", value(somerset, "RV02 month_mean 2024-02"));
    found.put("Som24 QA01 Audits", value(somerset, "QA01 year_to_date 2024-02"));
    found.put("Cov SG03 Conversion rate", value(others, "SG03 year_to_date 2023-09"));
    for (String id : List.of("DP01", "RV01", "AS01", "SG06", "FD04", "FD05")) {
      found.put("Sou " + id + " current month", value(southampton, id + " month 2023-06"));
    }
    for (String id : List.of("DO01", "DO02", "DO04")) {
      NamedCsvRecord june =
          line(southampton, id + (id.equals("DO04") ? " year_to_date" : " month") + " 2023-06");
      found.put(
          "Sou " + id + " ENG column / DIFF column",
          june.getField("england") + " / " + june.getField("england_difference"));
    }
    NamedCsvRecord reviewed = line(others, "RV01 month 2023-09");
    found.put(
        "Cov RV01 Reviewed, 12+ months",
        reviewed.getField("numerator") + " of " + reviewed.getField("denominator"));
    found.put(
        "Sef AS04 People waiting for further assessment", value(others, "AS04 month 2023-09"));
    found.put(
        "Sef RB03 Crisis response / community",
        value(others, "RB03 crisis month 2023-09")
            + " / "
            + value(others, "RB03 community month 2023-09"));
    return found;
  }

  @Test
  void everyPrintedValueIsAccountedFor() {
    assertThat(published()).hasSize(224);
    assertThat(published())
        .allSatisfy(
            row -> {
              assertThat(row.getField("how")).isIn("recomputed", "input", "not recomputed");
              assertThat(row.getField("from")).isNotBlank();
            });
    // Comparisons with other councils have their own test.
    List<String> ours =
        published().stream()
            .filter(row -> row.getField("how").equals("recomputed"))
            .filter(
                row ->
                    !(row.getField("from").startsWith("comparison")
                        && (row.getField("report").equals("Sef")
                            || row.getField("indicator").equals("SU01"))))
            .map(PublishedIndicatorsTest::key)
            .toList();
    assertThat(recomputed().keySet()).containsExactlyInAnyOrderElementsOf(ours);
  }

  private static String key(NamedCsvRecord row) {
    return String.join(
        " ", row.getField("report"), row.getField("indicator"), row.getField("label"));
  }

  @Test
  void whatCanBeRecomputedIsAsPrinted() {
    Map<String, String> printed =
        published().stream()
            .filter(row -> row.getField("how").equals("recomputed"))
            .collect(
                Collectors.toMap(
                    PublishedIndicatorsTest::key,
                    row -> row.getField("value"),
                    (first, second) -> first));
    // Printed with its sign turned: 201 - 153.
    printed.put("Sou DO04 ENG column / DIFF column", "153 / 48.0");
    Map<String, String> plain = new LinkedHashMap<>();
    recomputed()
        .forEach((key, value) -> plain.put(key, value.replaceAll("[.]0+( |$)", "$1").strip()));
    assertThat(plain)
        .allSatisfy(
            (key, value) ->
                assertThat(value)
                    .as(key)
                    .isEqualTo(
                        Objects.requireNonNull(printed.get(key), key)
                            .replaceAll("[.]0+( |$)", "$1")
                            .strip()));
  }

  @Test
  void theDirectionIsTheSignOfTheChangeAndTheColourThatOfTheTarget() {
    Map<String, String> found = new LinkedHashMap<>();
    for (String id : List.of("DP01", "RV01", "AS01", "SG06", "FD04", "FD05")) {
      NamedCsvRecord now = line(southampton, id + " month 2023-06");
      found.put(id, (now.getField("direction") + " " + now.getField("rag")).strip());
    }
    assertThat(found)
        .isEqualTo(
            Map.of(
                "DP01", "down red",
                "RV01", "up red",
                "AS01", "up",
                "SG06", "up amber",
                "FD04", "down",
                "FD05", "down"));
  }

  @Test
  void aCountIsProjectedToTheEndOfTheYear() {
    assertThat(value(others, "SG01 projection 2023-09")).isEqualTo("5400");
    assertThat(value(others, "SG02 projection 2023-09")).isEqualTo("1080");
    NamedCsvRecord waiting = line(others, "AS04 change_in_year 2023-09");
    assertThat(waiting.getField("value")).isEqualTo("-55");
    assertThat(waiting.getField("denominator")).isEqualTo("410");
  }
}
