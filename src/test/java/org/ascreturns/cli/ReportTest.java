package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ascreturns.report.Browser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The performance report over all samples: what it shows is what the other outputs say. Run once
 * for the whole class, the night after without a part of the DoLS file.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

  private static final int LARGEST = 3_000_000;
  private static final int ROWS = 50;

  /** Opens what can be opened, and leaves out most of what comes from one template many times. */
  private static final String FEWER_AND_OPEN =
      """
      document.querySelectorAll('#returns details.all').forEach(all =>
        [...all.querySelectorAll('details.card')].slice(3).forEach(card => card.remove()));
      ['#rules', '#ascof', '#indicators'].forEach(part =>
        [...document.querySelectorAll(part + ' details.card')].slice(5).forEach(card => card.remove()));
      document.querySelectorAll('tbody').forEach(body =>
        [...body.rows].slice(8).forEach(row => row.remove()));
      document.querySelectorAll('details').forEach(part => part.open = true);
      """;

  /** What depends on the width. */
  private static final String[] OF_A_NARROW_PAGE = {
    "scrollable-region-focusable", "target-size", "link-name", "button-name", "region"
  };

  private Path folder;
  private CommandLineCase line;
  private Path year;
  private Path page;
  private Document report;
  private Document open;

  @BeforeAll
  void runTwoNightsAndReport(@TempDir Path given) throws IOException {
    folder = given;
    line = new CommandLineCase(folder);
    Path in = Files.createDirectories(folder.resolve("in"));
    try (Stream<Path> samples = Files.walk(Path.of("input-samples"))) {
      for (Path sample : samples.filter(path -> path.toString().endsWith(".csv")).toList()) {
        Files.copy(sample, in.resolve(sample.getFileName()));
      }
    }
    year = folder.resolve("out").resolve("2025-26");
    assertThat(command("run", "all", "--as-at", "2026-04-14", "--input", "in")).isLessThan(2);
    assertThat(line.said()).contains("Report: " + year.resolve("report").resolve("index.html"));
    Path dols = in.resolve("dols_2025-26.csv");
    List<String> lines = Files.readAllLines(dols, StandardCharsets.UTF_8);
    Files.write(dols, lines.subList(0, lines.size() - 20), StandardCharsets.UTF_8);
    Path earlier = lastYear(year.resolve("dols").resolve("cells.csv"));
    assertThat(
            command(
                "run",
                "dols",
                "--as-at",
                "2026-04-15",
                "--input",
                "in",
                "--set",
                "compare_with=" + earlier))
        .as(line.said())
        .isLessThan(2);
    assertThat(command("report", "--as-at", "2026-04-15")).as(line.said()).isZero();
    page = year.resolve("report").resolve("index.html");
    report = Jsoup.parse(page);
    assertThat(command("report", "--as-at", "2026-04-15", "--public")).as(line.said()).isZero();
    open = Jsoup.parse(year.resolve("report-public").resolve("index.html"));
  }

  @AfterAll
  void close() {
    line.close();
  }

  private int command(String... words) {
    List<String> command = new ArrayList<>(List.of(words));
    command.addAll(List.of("--year", "2025-26", "--output", "out"));
    return line.onDatabase(command.toArray(String[]::new));
  }

  /** The same cells, each ten higher. */
  private Path lastYear(Path cells) throws IOException {
    StringBuilder text = new StringBuilder("return,year,council,table,row,column,value\n");
    for (NamedCsvRecord cell : read(cells)) {
      String value = cell.getField("value");
      text.append(
          String.join(
              ",",
              cell.getField("return"),
              "2024-25",
              cell.getField("council"),
              cell.getField("table"),
              cell.getField("row"),
              cell.getField("column"),
              value.matches("[0-9]+") ? String.valueOf(Long.parseLong(value) + 10) : ""));
      text.append('\n');
    }
    return Files.writeString(folder.resolve("last-year.csv"), text);
  }

  private static List<NamedCsvRecord> read(Path csv) throws IOException {
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return records.stream().toList();
    }
  }

  /** The returns that were made: those with a folder. */
  private List<String> returns() throws IOException {
    try (Stream<Path> folders = Files.list(year)) {
      return folders
          .filter(path -> Files.exists(path.resolve("reconciliation.csv")))
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private Map<String, String> cells(String returnId) throws IOException {
    Map<String, String> cells = new HashMap<>();
    for (NamedCsvRecord cell : read(year.resolve(returnId).resolve("cells.csv"))) {
      cells.put(
          key(cell.getField("table"), cell.getField("row"), cell.getField("column")),
          cell.getField("value"));
    }
    return cells;
  }

  private static String key(String table, String row, String column) {
    return table + "\t" + row + "\t" + column;
  }

  private interface CellReader {
    void take(String returnId, String key, String shown);
  }

  /** Every cell of every table of a page; tables that are laid down have their rows across. */
  private void eachCell(Document page, CellReader reader) throws IOException {
    Map<String, Map<String, String>> all = new HashMap<>();
    for (Element table : page.select("table.matrix[data-return]")) {
      String returnId = table.attr("data-return");
      if (!all.containsKey(returnId)) {
        all.put(returnId, cells(returnId));
      }
      List<String> columns =
          table.select("thead th[data-k]").stream().map(head -> head.attr("data-k")).toList();
      for (Element row : table.select("tbody tr")) {
        List<Element> shown = row.select("td");
        assertThat(shown).hasSameSizeAs(columns);
        for (int c = 0; c < columns.size(); c++) {
          String id = table.attr("data-table");
          String key = key(id, row.attr("data-k"), columns.get(c));
          if (!all.get(returnId).containsKey(key)) {
            key = key(id, columns.get(c), row.attr("data-k"));
          }
          assertThat(all.get(returnId)).containsKey(key);
          reader.take(returnId, key, shown.get(c).text());
        }
      }
    }
  }

  @Test
  void figuresOfThePageAreThoseOfCellsCsv() throws IOException {
    Map<String, Integer> compared = new TreeMap<>();
    Map<String, Map<String, String>> all = new HashMap<>();
    for (String returnId : returns()) {
      all.put(returnId, cells(returnId));
    }
    List<String> differ = new ArrayList<>();
    eachCell(
        report,
        (returnId, key, shown) -> {
          compared.merge(returnId, 1, Integer::sum);
          String value = all.get(returnId).get(key);
          if (!shown.replace(",", "").equals(value)) {
            differ.add(returnId + " " + key + ": " + shown + " for " + value);
          }
        });

    assertThat(differ).isEmpty();
    // Whole returns but the survey's, whose largest tables are in the workbook only.
    assertThat(compared.get("dols")).isEqualTo(all.get("dols").size());
    assertThat(compared.get("sac")).isEqualTo(all.get("sac").size());
    assertThat(compared.get("ascof")).isEqualTo(all.get("ascof").size());
    assertThat(compared.get("indicators")).isEqualTo(all.get("indicators").size());
    Set<String> blank = new TreeSet<>();
    report
        .select("#returns details.card:not(:has(table.matrix))")
        .forEach(card -> blank.add(card.select("summary .name").text()));
    assertThat(compared.get("salt"))
        .isEqualTo(
            (int)
                all.get("salt").keySet().stream()
                    .filter(key -> !blank.contains(table(key)))
                    .count());
    assertThat(compared.get("ascs")).isGreaterThan(3_000);
  }

  private static String table(String key) {
    return key.substring(0, key.indexOf('\t'));
  }

  @Test
  void aTableThatIsTooLargeOrBlankSaysWhy() {
    assertThat(report.select("#table-ascs-t3a").text()).contains("160 rows by 212 columns");
    assertThat(report.select("#table-ascs-t3a table.matrix")).isEmpty();
    for (Element table : report.select("#returns details.card")) {
      assertThat(table.select("table.matrix").size() + table.text().length())
          .as(table.id())
          .isPositive();
      assertThat(
              !table.select("table.matrix").isEmpty()
                  || table.text().contains("Blank:")
                  || table.text().contains("too large"))
          .as(table.id())
          .isTrue();
    }
  }

  @Test
  void noTableHasMoreThanFiftyRows() {
    assertThat(report.select("tbody"))
        .hasSizeGreaterThan(100)
        .allSatisfy(body -> assertThat(body.children()).hasSizeLessThanOrEqualTo(ROWS));
  }

  @Test
  void filesAreThoseOfTheReconciliation() throws IOException {
    int files = 0;
    for (String returnId : returns()) {
      for (NamedCsvRecord file : read(year.resolve(returnId).resolve("reconciliation.csv"))) {
        assertThat(
                report.select("#overview-files ~ div tbody tr").stream()
                    .map(row -> row.children().stream().map(Element::text).toList())
                    .filter(texts -> texts.get(0).startsWith(file.getField("file")))
                    .map(texts -> texts.subList(3, 6)))
            .contains(
                List.of(
                    file.getField("read"), file.getField("accepted"), file.getField("rejected")));
        files++;
      }
    }
    assertThat(report.select("#overview-files ~ div tbody tr")).hasSize(files);
  }

  @Test
  void totalsOfTheRulesAreThoseOfTheFindings() throws IOException {
    Map<String, Integer> expected = new TreeMap<>();
    Map<String, Set<String>> seen = new HashMap<>();
    for (String returnId : returns()) {
      Map<String, Integer> own = new TreeMap<>();
      for (NamedCsvRecord finding : read(year.resolve(returnId).resolve("findings.csv"))) {
        own.merge(finding.getField("rule") + " " + finding.getField("severity"), 1, Integer::sum);
      }
      own.forEach(
          (rule, number) -> {
            // The same file in two returns is shown once.
            if (seen.computeIfAbsent(rule, name -> new TreeSet<>()).add(String.valueOf(number))) {
              expected.merge(rule, number, Integer::sum);
            }
          });
    }
    Map<String, Integer> shown = new TreeMap<>();
    for (Element card : report.select("#rules details.card")) {
      shown.merge(
          card.select("summary .name").text() + " " + card.attr("data-does"),
          Integer.parseInt(card.select("summary strong").text().replace(",", "")),
          Integer::sum);
      int examples = card.select("tbody tr").size();
      int all = Integer.parseInt(card.select("summary strong").text().replace(",", ""));
      assertThat(examples).as(card.id()).isEqualTo(Math.min(all, ROWS));
    }
    assertThat(shown).isNotEmpty().isEqualTo(expected);
  }

  @Test
  void whatIsFixedSinceLastNightIsSaid() throws IOException {
    long fixed = read(year.resolve("dols").resolve("findings.csv")).size();
    Element before =
        report.select("#overview-before ~ div tbody tr").stream()
            .filter(row -> row.text().startsWith("DoLS Findings"))
            .findFirst()
            .orElseThrow();

    assertThat(before.select("td").get(2).text()).isEqualTo(String.valueOf(fixed));
    assertThat(before.select("td").get(3).text()).contains("14/04/2026");
    assertThat(before.select("td").get(4).text()).startsWith("\u2713 -");
    assertThat(before.text()).endsWith("no run");
    String tile = report.select("#data-quality .tiles li").get(3).text();
    assertThat(tile).matches("Fixed[1-9].*");
  }

  @Test
  void changesSinceLastYearAreShownWithTheTable() {
    Element changes = report.select("#table-dols-dols-t01").first();

    assertThat(changes).isNotNull();
    assertThat(changes.select("summary").text()).contains("outside tolerance");
    assertThat(changes.select("td.off")).isNotEmpty();
    assertThat(changes.select("table.sortable tbody tr").first().text()).contains("-10");
    assertThat(report.select("#overview .headlines").text())
        .contains("changed more since last year than the tolerance");
  }

  @Test
  void theSameDatabaseGivesTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(page);

    assertThat(command("report", "--as-at", "2026-04-15")).isZero();

    assertThat(Files.readAllBytes(page)).isEqualTo(first).hasSizeLessThan(LARGEST);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
        .isEqualTo("rw-------");
    assertThat(page.getParent()).isDirectoryNotContaining("glob:**/.*");
  }

  @Test
  void thePageLoadsNothingAndItsLinksLeadSomewhere() {
    assertThat(report.select("[src], link[href]:not([href^=data:]), iframe, object, form"))
        .isEmpty();
    assertThat(report.select("[style], [onclick], [onload]")).isEmpty();
    Set<String> ids = new TreeSet<>();
    for (Element element : report.select("[id]")) {
      assertThat(ids.add(element.id())).as("twice: " + element.id()).isTrue();
    }
    for (Element link : report.select("a[href]")) {
      String target = link.attr("href");
      if (target.startsWith("#")) {
        assertThat(ids).contains(target.substring(1));
      } else {
        assertThat(page.getParent().resolve(target).normalize()).exists();
      }
    }
    assertThat(report.select("svg[role=img]"))
        .isNotEmpty()
        .allSatisfy(
            chart -> {
              assertThat(chart.select("> title").text()).isNotEmpty();
              assertThat(chart.select("> desc").text()).isNotEmpty();
            });
    assertThat(report.select("figure.chart:has(svg)"))
        .allSatisfy(chart -> assertThat(chart.select("details table td")).isNotEmpty());
  }

  /** Values of the samples in columns with such a heading. */
  private static Set<String> values(String heading, int shortest) throws IOException {
    Set<String> values = new TreeSet<>();
    try (Stream<Path> samples = Files.walk(Path.of("input-samples"))) {
      for (Path sample : samples.filter(path -> path.toString().endsWith(".csv")).toList()) {
        for (NamedCsvRecord row : read(sample)) {
          for (String column : row.getHeader()) {
            if (column.toLowerCase(Locale.ROOT).replace(' ', '_').matches(heading)) {
              row.findField(column)
                  .map(String::strip)
                  .filter(value -> value.length() >= shortest)
                  .ifPresent(values::add);
            }
          }
        }
      }
    }
    return values;
  }

  @Test
  void nothingPersonalIsOnThePage() throws IOException {
    String text = report.text();

    Set<String> personal =
        values(".*(nhs_number|birth|postcode|surname|first_name|last_name).*", 6);
    assertThat(personal).hasSizeGreaterThan(100);
    // A date of birth that is also the day on which something happened.
    personal.removeAll(values(".*(sign_off|start|end_date|received|raised|commenced).*", 6));
    assertThat(personal).filteredOn(text::contains).isEmpty();
    assertThat(values("la_person_unique_identifier", 4)).filteredOn(text::contains).isNotEmpty();
  }

  @Test
  void thePublicSeesNoPersonAndNoSmallCount() throws IOException {
    String text = open.text();

    assertThat(values(".*(nhs|postcode|person_id|unique_identifier|person_ref).*", 5))
        .filteredOn(text::contains)
        .isEmpty();
    assertThat(open.select("a[href^=..]")).isEmpty();
    List<String> small = new ArrayList<>();
    int[] heldBack = {0};
    Map<String, Map<String, String>> all = new HashMap<>();
    for (String returnId : returns()) {
      all.put(returnId, cells(returnId));
    }
    eachCell(
        open,
        (returnId, key, shown) -> {
          heldBack[0] += shown.equals("[c]") ? 1 : 0;
          boolean counted =
              !all.getOrDefault(returnId, Map.of()).getOrDefault(key, "").contains(".");
          if (counted
              && shown.matches("[0-9,]+")
              && Integer.parseInt(shown.replace(",", "")) % 5 != 0) {
            small.add(returnId + " " + key + ": " + shown);
          }
        });
    assertThat(small).isEmpty();
    assertThat(heldBack[0]).isPositive();
    assertThat(open.select(".notice").text()).contains("[c]");
  }

  @Test
  void aYearWithoutRunsSaysHowToBegin() {
    assertThat(line.onDatabase("report", "--year", "2019-20")).isEqualTo(2);
    assertThat(line.said()).contains("There is no complete run of 2019-20 for council 999 yet");
  }

  @Test
  void aBrowserReadsSortsAndFilters() throws IOException {
    assumeTrue(Browser.isThere());
    try (Browser browser = Browser.open()) {
      browser.width(1280);
      browser.visit(page, true);
      assertThat(browser.complaints()).isEmpty();
      browser.keep("desktop", 2400);

      String firstRule =
          "return document.querySelector('#rules-table tbody tr').cells[0].textContent";
      String sort =
          "document.querySelectorAll('#rules-table th button')[arguments[0]].click();"
              + "return document.querySelectorAll('#rules-table th')[arguments[0]]"
              + ".getAttribute('aria-sort')";
      assertThat(browser.said(sort, 0)).isEqualTo("ascending");
      String lowest = browser.said(firstRule);
      assertThat(browser.said(sort, 0)).isEqualTo("descending");
      assertThat(browser.said(firstRule)).isGreaterThan(lowest);
      assertThat(browser.said(sort, 4)).isEqualTo("ascending");
      assertThat(
              browser.said(
                  "return Array.from(document.querySelectorAll('#rules-table tbody tr'))"
                      + ".map(r => Number(r.cells[4].textContent.replace(',', '')))"
                      + ".every((n, i, all) => i === 0 || all[i - 1] <= n)"))
          .isEqualTo("true");

      String shown = "return document.querySelectorAll('#rules details.card:not([hidden])').length";
      long all = browser.number(shown);
      browser.ask(
          "const box = document.querySelector('#rules input'); box.value = 'DOLS-';"
              + "box.dispatchEvent(new Event('input'));");
      long ofDols = browser.number(shown);
      assertThat(ofDols).isPositive().isLessThan(all);
      browser.ask(
          "const choice = document.querySelector('#rules select'); choice.value = 'reject';"
              + "choice.dispatchEvent(new Event('input'));");
      assertThat(browser.number(shown)).isPositive().isLessThan(ofDols);
      assertThat(browser.said("return document.querySelector('#rules .told').textContent"))
          .isEqualTo(browser.number(shown) + " of " + all + " shown");

      browser.ask("location.hash = 'table-sac-sg1a'");
      assertThat(
              browser.said(
                  "return new Promise(done => setTimeout(() =>"
                      + " done(document.getElementById('table-sac-sg1a').open), 200))"))
          .isEqualTo("true");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void nobodyIsShutOut() throws IOException {
    assumeTrue(Browser.isThere());
    try (Browser browser = Browser.open()) {
      for (int width : new int[] {1280, 390}) {
        browser.width(width);
        browser.visit(page, true);
        browser.keep("at-" + width, 4000);
        browser.ask(FEWER_AND_OPEN);
        assertThat(width == 1280 ? browser.barriers() : browser.barriers(OF_A_NARROW_PAGE))
            .isEmpty();
        assertThat(browser.number("return document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(width);
      }
      browser.width(1280);
      browser.visit(year.resolve("report-public").resolve("index.html"), true);
      browser.ask("document.documentElement.style.filter = 'grayscale(1)'");
      browser.keep("public-in-grey", 2400);
      assertThat(browser.complaints()).isEmpty();
      browser.visit(page, false);
      browser.keep("without-script", 1600);
    }
  }
}
