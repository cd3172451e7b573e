package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** ASCOF from the command line, on the samples: run, people, explain, what is not available. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AscofCommandsTest {

  @TempDir static Path folder;
  private CommandLineCase line = new CommandLineCase(Path.of("unused"));
  private Map<String, NamedCsvRecord> measures = Map.of();

  @BeforeAll
  void run() throws IOException {
    line.close();
    line = new CommandLineCase(folder);
    Path input = Files.createDirectories(folder.resolve("in"));
    for (String sample : List.of("cld", "ascof")) {
      try (Stream<Path> files = Files.list(Path.of("input-samples", sample))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
          Files.copy(file, input.resolve(file.getFileName()));
        }
      }
    }
    Files.writeString(
        input.resolve("ascof-cells_2025-26.csv"),
        "table,row,column,value\n"
            + "external:measure,1E,value,36.66\n"
            + "external:measure,1E,lower,33.1\n"
            + "external:measure,1E,upper,40.2\n"
            + "external:measure,2B,value,99\n");
    assertThat(
            line.onDatabase(
                "run",
                "ascof",
                "--year",
                "2025-26",
                "--as-at",
                "2026-05-20",
                "--input",
                "in",
                "--output",
                "out"))
        .as(line.said())
        .isLessThan(2);
    measures = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(published("measures.csv"))) {
      csv.forEach(
          measure ->
              measures.put(
                  String.join(
                      ",",
                      measure.getField("measure"),
                      measure.getField("group"),
                      measure.getField("age_band")),
                  measure));
    }
  }

  @AfterAll
  void close() {
    line.close();
  }

  private static Path published(String name) {
    return folder.resolve("out").resolve("2025-26").resolve("ascof").resolve(name);
  }

  private String field(String measure, String field) {
    NamedCsvRecord found = measures.get(measure);
    assertThat(found).as(measure).isNotNull();
    return found == null ? "" : found.getField(field);
  }

  private List<String> people(String... cell) {
    String[] command =
        Stream.concat(Stream.of("people", "ascof"), Stream.of(cell)).toArray(String[]::new);
    assertThat(line.onDatabase(command)).as(line.said()).isZero();
    return line.said().lines().skip(1).map(row -> row.strip().split(" +")[0]).toList();
  }

  @Test
  void everyMeasureOfTheYearHasALineWithAValueOrAStatus() {
    assertThat(measures.keySet().stream().map(key -> key.replaceFirst(",.*", "")).distinct())
        .containsExactlyInAnyOrder(
            "1A", "1B", "1C", "1D", "1E", "2A", "2B", "2C", "2DP1", "2DP2", "2ELD", "2E", "3A",
            "3B", "3C1", "3C2", "3D1A", "3D1B", "3D2A", "3D2B", "4A", "4B", "5A1", "5A2", "6A",
            "6B");
    assertThat(measures.values())
        .allSatisfy(
            measure ->
                assertThat(measure.getField("value") + measure.getField("status")).isNotEmpty());
    assertThat(field("1A,,", "status")).isEqualTo("not available: ASCS");
    assertThat(field("4B,,", "status")).isEqualTo("not available: SAC SG2e-S42");
  }

  /** What no data of the council gives may be given; what data gives is not overruled. */
  @Test
  void measuresOfOthersAreTakenAsTheyAreGiven() {
    assertThat(field("1E,,", "value")).isEqualTo("36.7");
    assertThat(field("1E,,", "lower")).isEqualTo("33.1");
    assertThat(field("1E,,", "upper")).isEqualTo("40.2");
    assertThat(field("1E,,", "status")).isEqualTo("as given in ascof-cells*.csv");
    assertThat(field("1C,,", "value")).isEmpty();
    assertThat(field("1C,,", "status"))
        .isEqualTo("not available: SACE (ascof-cells*.csv, external:measure)");
    assertThat(field("2B,,18 to 64", "value")).isNotEqualTo("99");
  }

  @Test
  void theDaysThatNoFileCoversAreNamed() {
    assertThat(field("2B,,18 to 64", "status"))
        .isEqualTo("provisional: no file covers 01/04/2024 to 31/03/2025");
    assertThat(field("2DP1,Total,65 and above", "status"))
        .isEqualTo("provisional: no file covers 01/04/2026 to 30/06/2026");
    assertThat(field("2E,Total,18 to 64", "status")).isEmpty();
    assertThat(field("2B,,18 to 64", "denominator")).isEqualTo("223000");
  }

  @Test
  void thePeopleBehindAFigureAreAsManyAsItSays() {
    assertThat(people("2B", "numerator"))
        .hasSize(Integer.parseInt(field("2B,,18 to 64", "numerator")))
        .isNotEmpty();
    assertThat(people("2A", "denominator"))
        .hasSize(Integer.parseInt(field("2A,,Total", "denominator")))
        .isNotEmpty();
    assertThat(people("2A", "65_plus", "numerator"))
        .hasSize(Integer.parseInt(field("2A,,65 and above", "numerator")));
    assertThat(people("3D1B", "total", "numerator"))
        .hasSize(Integer.parseInt(field("3D1B,,Total", "numerator")))
        .isNotEmpty();
    assertThat(line.onDatabase("people", "ascof", "2DP2", "numerator")).isEqualTo(2);
    assertThat(line.said()).contains("several rows").contains("all_total");
  }

  @Test
  void hospitalStaysAreShownWithoutTheNhsNumber() {
    // Of ten stays one ended with death, and two began in residential care.
    assertThat(field("2DP2,Total,65 and above", "denominator")).isEqualTo("7");
    assertThat(field("2DP1,Total,65 and above", "denominator")).isEqualTo("5");
    assertThat(people("2DP2", "all_total", "denominator")).hasSize(7);
    assertThat(line.said()).contains("Hospital stay", "S0009").doesNotContain("999000");
  }

  @Test
  void aPersonIsExplainedInEveryMeasure() {
    assertThat(line.onDatabase("explain", "ascof", "A100095")).as(line.said()).isZero();
    assertThat(line.said())
        .contains("2A", "2B-2C", "2D", "2E", "3D-clients", "3D-carers")
        .contains("sequel ")
        .contains("readmitted as an emergency within the days of follow-up")
        .doesNotContain("9991528164");
  }

  @Test
  void theWorkbooksHoldTheSameFigures() throws IOException {
    try (Workbook workbook =
        WorkbookFactory.create(published("return.xlsx").toFile(), null, true)) {
      Sheet sheet = workbook.getSheet("2B");
      Row row = sheet.getRow(6);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("18 to 64");
      assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(223000);
      assertThat(workbook.getSheet("SALT-2014")).isNull();
    }
    try (Workbook workbook =
        WorkbookFactory.create(published("measures.xlsx").toFile(), null, true)) {
      Sheet sheet = workbook.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(measures.size());
      Cell head = sheet.getRow(0).getCell(2);
      assertThat(head.getStringCellValue()).isEqualTo("measure");
    }
  }

  @Test
  void theReportShowsTheFiguresOfTheFiles() throws IOException {
    assertThat(line.onDatabase("report", "--year", "2025-26", "--output", "out"))
        .as(line.said())
        .isZero();
    Path report = folder.resolve("out").resolve("2025-26").resolve("report").resolve("index.html");
    Document page = Jsoup.parse(report);
    List<String> shown =
        page.select("table.ascof tbody tr").stream()
            .map(
                row ->
                    row.select("td.own").text().replaceFirst("[% ].*", "")
                        + " "
                        + row.select("td").get(3).text()
                        + " "
                        + row.select("td").get(4).attr("data-v"))
            .toList();
    List<String> published = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(published("comparison.csv"))) {
      for (NamedCsvRecord row : csv) {
        published.add(
            (row.getField("value").isEmpty() ? "not" : row.getField("value"))
                + " "
                + row.getField("england")
                + " "
                + row.getField("england_difference"));
      }
    }
    assertThat(shown).hasSize(27).isEqualTo(published);
    Element reablement = page.getElementById("ascof-2dp1-total");
    assertThat(reablement).isNotNull();
    if (reablement != null) {
      assertThat(reablement.select("svg[role=img]")).hasSize(2);
      assertThat(reablement.text())
          .contains("Another measure: 12 weeks", "Alderbourne", "no file covers");
    }
    assertThat(page.select("section#ascof a[href^=#]").eachAttr("href"))
        .allSatisfy(link -> assertThat(page.getElementById(link.substring(1))).isNotNull());
    assertThat(page.select("section#ascof").text()).doesNotContainPattern("\\b999[0-9]{7}\\b");
  }

  @Test
  void inPublicWhatIsMadeOfFewPeopleIsHeldBack() throws IOException {
    assertThat(line.onDatabase("report", "--year", "2025-26", "--output", "out", "--public"))
        .as(line.said())
        .isZero();
    Document page =
        Jsoup.parse(
            folder
                .resolve("out")
                .resolve("2025-26")
                .resolve("report-public")
                .resolve("index.html"));
    assertThat(field("2B,,18 to 64", "numerator")).matches("[1-4]");
    Element row = page.selectFirst("table.ascof tr[data-measure=2B]");
    assertThat(row).isNotNull();
    if (row != null) {
      assertThat(row.select("td.own").text()).isEqualTo("[c]");
      assertThat(row.select("td").get(4).text()).isEmpty();
      assertThat(row.select("td").eachText()).noneMatch(text -> text.contains(" of "));
    }
    assertThat(page.select("#ascof-2b-total").text()).contains("[c]");
    assertThat(page.select("section#ascof a[href$=.csv]")).isEmpty();
  }
}
