package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The survey from the command line: run, people, explain, the council's own workbook, the draw. */
class AscsCommandsTest {

  private CommandLineCase line;

  @TempDir Path folder;

  @BeforeEach
  void open() {
    line = new CommandLineCase(folder);
  }

  @AfterEach
  void close() {
    line.close();
  }

  private int run(String... more) {
    String[] all = new String[8 + more.length];
    System.arraycopy(
        new String[] {"run", "ascs", "--year", "2025-26", "--as-at", "2026-05-01", "--input", "in"},
        0,
        all,
        0,
        8);
    System.arraycopy(more, 0, all, 8, more.length);
    return line.onDatabase(all);
  }

  private Path published() {
    return folder.resolve("output").resolve("2025-26").resolve("ascs").resolve("data-return.xlsx");
  }

  /** The data return as a council has it: nobody in it, and a formula for the stratum. */
  private void writeTemplate(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(published());
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        OutputStream out = Files.newOutputStream(file)) {
      Sheet people = workbook.getSheet("Service User Data");
      for (int r = people.getLastRowNum(); r > 1; r--) {
        people.removeRow(people.getRow(r));
      }
      Row first = people.getRow(1);
      for (int c = first.getLastCellNum() - 1; c >= 0; c--) {
        if (first.getCell(c) != null) {
          first.removeCell(first.getCell(c));
        }
      }
      first.createCell(3).setCellFormula("1+1");
      first.createCell(8).setCellValue(99);
      first.createCell(150).setCellValue("beyond");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.write(out);
    }
  }

  @Test
  void theSampleIsRunItsPeopleAreNamedAndTheCouncilsWorkbookIsFilled() throws IOException {
    sampleInto("in");
    assertThat(run()).as(line.said()).isZero();

    // Looked for when asked: these members are not kept.
    assertThat(line.onDatabase("people", "ascs", "T3a", "q3a_1", "q4a_1")).isZero();
    assertThat(line.said().lines().skip(1).map(row -> row.strip().split(" +")[0]))
        .containsExactly("R01", "R06", "R09", "R12");
    assertThat(line.onDatabase("people", "ascs", "ASCOF", "1J", "base")).isZero();
    assertThat(line.said().lines().skip(1).map(row -> row.strip().split(" +")[0]))
        .containsExactly("R04", "R05", "R10", "R12");
    assertThat(line.onDatabase("explain", "ascs", "R11")).isZero();
    assertThat(line.said()).contains("No score of 1J").contains("T1a");

    Path template = folder.resolve("own.xlsx");
    writeTemplate(template);
    assertThat(run("--template", "own.xlsx")).as(line.said()).isZero();
    try (InputStream in = Files.newInputStream(published());
        XSSFWorkbook filled = new XSSFWorkbook(in)) {
      Sheet people = filled.getSheet("Service User Data");
      assertThat(people.getRow(1).getCell(1).getStringCellValue()).isEqualTo("R01");
      assertThat(people.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.FORMULA);
      assertThat(people.getRow(1).getCell(3).getCellFormula()).isEqualTo("1+1");
      assertThat(people.getRow(1).getCell(8).getNumericCellValue()).isEqualTo(30);
      assertThat(people.getRow(1).getCell(150).getStringCellValue()).isEqualTo("beyond");
      assertThat(people.getRow(15).getCell(1).getStringCellValue()).isEqualTo("N15");
      assertThat(people.getRow(15).getCell(0)).isNull();
      assertThat(filled.getSheet("Eligible Population").getRow(7).getCell(3).getNumericCellValue())
          .isEqualTo(90);
    }

    Files.writeString(folder.resolve("no.xlsx"), "no workbook");
    assertThat(run("--template", "no.xlsx")).isEqualTo(2);
    assertThat(line.said()).contains("cannot be filled in").contains("damaged");
    assertThat(run("--template", "gone.xlsx")).isEqualTo(2);
    assertThat(line.said()).contains("There is no workbook");
  }

  @Test
  void theDrawIsWrittenAndWrongWishesAreRefused() throws IOException {
    StringBuilder people =
        new StringBuilder("person_id,age,gender,primary_support_reason,support_setting\n");
    for (int i = 0; i < 400; i++) {
      people.append("P").append(1000 + i).append(',').append(20 + i % 70).append(",1,");
      people.append(i % 5 == 0 ? 7 : 2).append(',').append(1 + i % 3).append('\n');
    }
    people.append("X1,,1,2,1\n");
    Files.writeString(folder.resolve("eligible.csv"), people);

    assertThat(
            line.alone(
                "ascs",
                "sample",
                "--year",
                "2025-26",
                "--file",
                "eligible.csv",
                "--response-rate",
                "0.5"))
        .as(line.said())
        .isZero();
    assertThat(line.said()).contains("400 people are eligible").contains("ascs_sample.csv");
    Path drawn = folder.resolve("output").resolve("2025-26").resolve("ascs-sample");
    assertThat(Files.readAllLines(drawn.resolve("ascs_draw.csv"))).hasSize(5);
    assertThat(Files.readString(drawn.resolve("ascs_left_out.csv")))
        .contains("X1,not in the eligible population,The age is not known");
    int sample = Files.readAllLines(drawn.resolve("ascs_sample.csv")).size() - 1;
    int reserve = Files.readAllLines(drawn.resolve("ascs_reserve.csv")).size() - 1;
    assertThat(sample + reserve).isEqualTo(400);
    assertThat(sample).isGreaterThan(390);

    assertThat(
            line.alone(
                "ascs",
                "sample",
                "--year",
                "2025-26",
                "--file",
                "eligible.csv",
                "--response-rate",
                "2"))
        .isEqualTo(2);
    assertThat(line.said()).contains("A response rate is above 0 and not above 1");
    assertThat(line.onDatabase("ascs", "sample", "--year", "2025-26")).isEqualTo(2);
    assertThat(line.said()).contains("No complete run of council 999");
    assertThat(line.alone("ascs")).isEqualTo(2);
  }

  /** Everyone whom LTS001b of SALT counts on that day, save in prison (sections 2 and 2.1). */
  @Test
  void thePopulationOfTheCaseExtractIsThatOfLts001bAndPeopleLeftOutAreNamed() throws IOException {
    assertThat(
            line.onDatabase(
                "run",
                "salt",
                "--year",
                "2025-26",
                "--as-at",
                "2026-05-15",
                "--input",
                Path.of("input-samples", "cld").toAbsolutePath().toString(),
                "--set",
                "age_method=EXACT"))
        .isLessThan(2);
    Files.writeString(
        folder.resolve("not-drawn.csv"), "person_id,reason\nA100141,capacity_taken_by_la\n");
    assertThat(draw("2026-03-31", "--exclude", "not-drawn.csv")).as(line.said()).isZero();
    assertThat(line.said())
        .contains(
            "Population of 2026-03-31, from 999_CLD_20250401_20260331_20260415060000.csv (run 1).")
        .doesNotContain("That file ends on");

    Path year = folder.resolve("output").resolve("2025-26");
    Path drawn = year.resolve("ascs-sample");
    Map<String, Long> population = new TreeMap<>();
    for (NamedCsvRecord row : csv(drawn.resolve("ascs_eligible_population_2025-26.csv"))) {
      for (String setting : List.of("community", "residential", "nursing")) {
        population.merge(
            String.join(
                " ",
                row.getField("age_band"),
                row.getField("primary_support_reason").split(" ")[0].toLowerCase(Locale.ROOT),
                setting),
            Long.valueOf(row.getField(setting)),
            Long::sum);
      }
    }
    Map<String, Long> counted = new TreeMap<>();
    for (NamedCsvRecord cell : csv(year.resolve("salt").resolve("cells.csv"))) {
      String group = GROUPS.get(cell.getField("row").split("_")[0]);
      if (cell.getField("table").matches("LTS001b-1[ab]")
          && group != null
          && cell.getField("column").matches("(nursing|residential|community_.*)")) {
        counted.merge(
            String.join(
                " ",
                cell.getField("table").endsWith("a") ? "18-64" : "65+",
                group,
                cell.getField("column").split("_")[0]),
            Long.valueOf(cell.getField("value")),
            Long::sum);
      }
    }
    assertThat(population).isEqualTo(counted);
    assertThat(population.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(50);

    assertThat(Files.readString(drawn.resolve("ascs_sample.csv"))).doesNotContain("A100141");
    assertThat(Files.readString(drawn.resolve("ascs_left_out.csv")))
        .contains("A100141,\"in the eligible population, not in the sample\",capacity_taken_by_la")
        .contains("The support setting is not known");
    byte[] first = Files.readAllBytes(drawn.resolve("ascs_sample.csv"));
    assertThat(draw("2026-03-31", "--exclude", "not-drawn.csv")).isZero();
    assertThat(Files.readAllBytes(drawn.resolve("ascs_sample.csv"))).isEqualTo(first);

    assertThat(draw("2026-09-30")).as(line.said()).isZero();
    assertThat(line.said()).contains("That file ends on 2026-03-31");
    assertThat(draw("2020-01-01")).isEqualTo(2);
    assertThat(line.said()).contains("No complete run of council 999");

    theYearBeforeIsTakenFromTheRunsOfTheDatabase(cells(year.resolve("salt").resolve("cells.csv")));
  }

  /** EP5 and DQR1: SALT and the survey of the year before, from the runs of this database. */
  private void theYearBeforeIsTakenFromTheRunsOfTheDatabase(Map<String, String> salt)
      throws IOException {
    sampleInto("in");
    Files.writeString(
        folder.resolve("in").resolve("ascs_information_more.csv"),
        "item,value\n"
            + "england_eligible_stratum_1,150000\nengland_eligible_stratum_2,50000\n"
            + "england_sample_stratum_1,10.5\nengland_sample_stratum_2,31.5\n"
            + "ep_previous,2300\n");
    Map<String, String> cells = survey("2026-27", "2027-05-01");
    assertThat(number(cells, "EP5 council salt_lts001b"))
        .isEqualByComparingTo(
            number(salt, "LTS001b-1a total total").add(number(salt, "LTS001b-1b total total")));
    assertThat(number(cells, "DQR1 stratum_1 salt_total"))
        .isEqualByComparingTo(
            number(salt, "LTS001b-1a learning_disability total")
                .add(number(salt, "LTS001b-1b learning_disability total")));
    BigDecimal shares = BigDecimal.ZERO;
    for (int stratum = 1; stratum <= 4; stratum++) {
      shares = shares.add(number(cells, "DQR1 stratum_" + stratum + " salt_per_stratum"));
    }
    assertThat(shares).isCloseTo(new BigDecimal(100), within(new BigDecimal("0.00001")));
    assertThat(number(cells, "EP5 council ep_previous")).isEqualByComparingTo("2300");
    assertThat(number(cells, "DQR3 stratum_1 england")).isEqualByComparingTo("75");
    assertThat(number(cells, "DQR4 stratum_2 england")).isEqualByComparingTo("75");
    assertThat(
            number(cells, "DQR4 stratum_1 council")
                .subtract(number(cells, "DQR4 stratum_1 difference")))
        .isEqualByComparingTo("25");

    Files.delete(folder.resolve("in").resolve("ascs_information_more.csv"));
    Map<String, String> later = survey("2027-28", "2028-05-01");
    assertThat(later.get("EP5 council ep_previous"))
        .isNotEmpty()
        .isEqualTo(cells.get("EP5 council ep_current"));
    assertThat(later.get("DQR5 Gender_1 last_year"))
        .isNotEmpty()
        .isEqualTo(cells.get("DQR5 Gender_1 this_year"));
    assertThat(later.get("EP5 council salt_lts001b")).isEmpty();
    assertThat(later.get("DQR3 stratum_1 england")).isEmpty();
  }

  private Map<String, String> survey(String year, String asAt) throws IOException {
    assertThat(line.onDatabase("run", "ascs", "--year", year, "--as-at", asAt, "--input", "in"))
        .as(line.said())
        .isZero();
    return cells(folder.resolve("output").resolve(year).resolve("ascs").resolve("cells.csv"));
  }

  private static BigDecimal number(Map<String, String> cells, String key) {
    return new BigDecimal(Objects.requireNonNull(cells.get(key), key));
  }

  private static Map<String, String> cells(Path file) throws IOException {
    Map<String, String> cells = new HashMap<>();
    for (NamedCsvRecord cell : csv(file)) {
      cells.put(
          cell.getField("table") + " " + cell.getField("row") + " " + cell.getField("column"),
          cell.getField("value"));
    }
    return cells;
  }

  private void sampleInto(String input) throws IOException {
    Files.createDirectories(folder.resolve(input));
    for (String name : List.of("persons", "eligible_population", "information")) {
      String file = "ascs_" + name + "_2025-26.csv";
      Files.copy(
          Path.of("input-samples", "ascs").resolve(file), folder.resolve(input).resolve(file));
    }
  }

  /** First word of a row of LTS001b, and of the group of reasons in the survey. */
  private static final Map<String, String> GROUPS =
      Map.of(
          "physical", "physical",
          "sensory", "sensory",
          "memory", "support",
          "learning", "learning",
          "mental", "mental",
          "social", "social");

  private int draw(String day, String... more) {
    List<String> all =
        new ArrayList<>(List.of("ascs", "sample", "--year", "2025-26", "--extract-date", day));
    all.addAll(List.of(more));
    return line.onDatabase(all.toArray(String[]::new));
  }

  private static List<NamedCsvRecord> csv(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}
