package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** STS004 through the commands, from the samples that ship with the program. */
class DischargesTest {

  private static final String CLD = "999_CLD_20250401_20260331_20260415060000.csv";
  private static final String DISCHARGES = "sts004_discharges_2025-26.csv";

  private CommandLineCase line = null;

  @TempDir Path folder;

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineCase(folder);
    Files.createDirectories(folder.resolve("in"));
  }

  @AfterEach
  void close() {
    line.close();
  }

  private void give(String kind, String name) throws IOException {
    Files.copy(Path.of("input-samples", kind).resolve(name), folder.resolve("in").resolve(name));
  }

  private int run(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "run",
                "salt",
                "--year",
                "2025-26",
                "--as-at",
                "2026-04-15",
                "--input",
                "in",
                "--output",
                "out"));
    all.addAll(Arrays.asList(more));
    return line.onDatabase(all.toArray(String[]::new));
  }

  private Path published(String name) {
    return folder.resolve("out").resolve("2025-26").resolve("salt").resolve(name);
  }

  private List<NamedCsvRecord> list(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(published(name))) {
      return csv.stream().toList();
    }
  }

  /** Values of a table by "row column". */
  private Map<String, String> cells(String table) throws IOException {
    Map<String, String> cells = new TreeMap<>();
    for (NamedCsvRecord cell : list("cells.csv")) {
      if (cell.getField("table").equals(table)) {
        cells.put(cell.getField("row") + " " + cell.getField("column"), cell.getField("value"));
      }
    }
    return cells;
  }

  private List<String> sheet(String name) throws IOException {
    DataFormatter shown = new DataFormatter();
    List<String> rows = new ArrayList<>();
    try (Workbook workbook =
        WorkbookFactory.create(published("return.xlsx").toFile(), null, true)) {
      for (Row row : workbook.getSheet(name)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(shown.formatCellValue(cell)));
        rows.add(String.join("|", cells));
      }
    }
    return rows;
  }

  @Test
  void theSampleIsCountedCellForCell() throws IOException {
    give("cld", CLD);
    give("sts004", DISCHARGES);

    assertThat(run()).as(line.said()).isZero();

    Map<String, String> expected = new TreeMap<>();
    expected.put("discharges m_65_74", "2");
    expected.put("discharges m_75_84", "1");
    expected.put("discharges m_85_plus", "3");
    expected.put("discharges f_65_74", "1");
    expected.put("discharges f_75_84", "4");
    expected.put("discharges f_85_plus", "1");
    expected.put("discharges other_gender", "1");
    expected.put("discharges total", "13");
    expected.put("at_home_91_days m_65_74", "1");
    expected.put("at_home_91_days m_75_84", "0");
    expected.put("at_home_91_days m_85_plus", "2");
    expected.put("at_home_91_days f_65_74", "1");
    expected.put("at_home_91_days f_75_84", "4");
    expected.put("at_home_91_days f_85_plus", "0");
    expected.put("at_home_91_days other_gender", "1");
    expected.put("at_home_91_days total", "9");
    assertThat(cells("STS004-1")).isEqualTo(expected);
    assertThat(sheet("STS004-1").get(2))
        .isEqualTo("A blank cell could not be derived; 0 means counted, none.");
    assertThat(sheet("Checks"))
        .contains("V13|error|STS004-1|passed|No column above the discharges.");
  }

  @Test
  void everyRowOfItsFileIsAccountedFor() throws IOException {
    give("cld", CLD);
    give("sts004", DISCHARGES);
    assertThat(run()).as(line.said()).isZero();

    assertThat(list("reconciliation.csv"))
        .filteredOn(file -> file.getField("file").equals(DISCHARGES))
        .singleElement()
        .satisfies(
            file ->
                assertThat(
                        List.of(
                            file.getField("read"),
                            file.getField("accepted"),
                            file.getField("rejected")))
                    .containsExactly("21", "16", "5"));
    assertThat(list("rejected-rows.csv"))
        .filteredOn(row -> row.getField("file").equals(DISCHARGES))
        .extracting(row -> row.getField("line") + " " + row.getField("rules"))
        .containsExactly("18 STS4-R01", "19 STS4-R03", "20 STS4-R02", "21 STS4-R04", "22 STS4-X01");
    assertThat(list("findings.csv"))
        .filteredOn(found -> found.getField("rule").equals("STS4-X01"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.getField("person")).isEqualTo("A100041");
              assertThat(found.getField("team")).isEqualTo("Reablement team");
              // The council's columns are those of the file that the finding is in.
              assertThat(found.getField("Team")).isEqualTo("Reablement team");
              assertThat(found.getField("Case Link")).isEmpty();
              assertThat(found.getField("message"))
                  .isEqualTo("This discharge of 16/11/2025 is in the file already, on line 4.");
            });
    // The findings of the other file are still there.
    assertThat(list("findings.csv"))
        .extracting(found -> found.getField("rule"))
        .contains("CLD-X008");
    assertThat(list("findings.csv"))
        .filteredOn(found -> found.getField("file").equals(CLD))
        .allSatisfy(found -> assertThat(found.getField("Case Link")).startsWith("https://"));
  }

  @Test
  void peopleOfACellAreListedWithTheirDischarge() throws IOException {
    give("cld", CLD);
    give("sts004", DISCHARGES);
    assertThat(run()).as(line.said()).isZero();

    assertThat(line.onDatabase("people", "salt", "STS004-1", "discharges", "m_85_plus")).isZero();
    assertThat(line.said().lines().skip(1).map(row -> row.strip().split(" +")[0]))
        .containsExactly("A100012", "A100012", "A100053");
    assertThat(line.said()).contains("Discharge").contains("18/10/2025").contains(DISCHARGES);
  }

  @Test
  void withoutTheFileTheCellsAreBlankAndTheWorkbookSaysWhy() throws IOException {
    give("cld", CLD);

    assertThat(run()).as(line.said()).isZero();

    assertThat(cells("STS004-1"))
        .hasSize(16)
        .allSatisfy((key, value) -> assertThat(value).isEmpty());
    assertThat(cells("LTS001a-1b").get("total total")).isNotEqualTo("0").isNotEmpty();
    String why = "No file of discharges from hospital into reablement came in";
    assertThat(sheet("STS004-1").get(2)).startsWith(why).contains("every cell is blank");
    assertThat(sheet("Notes")).anyMatch(note -> note.startsWith(why));
  }

  /** An extract from before the end of the year is not its submission: only STS004 can be made. */
  @Test
  void withoutASubmissionOfTheYearDischargesAreStillCounted() throws IOException {
    Files.copy(
        Path.of("input-samples", "cld", CLD),
        folder.resolve("in").resolve("999_CLD_20250401_20251231_20260115060000.csv"));
    give("sts004", DISCHARGES);

    assertThat(run("--set", "stale_days=1000")).as(line.said()).isLessThan(2);

    assertThat(cells("STS004-1")).containsEntry("discharges total", "13");
    assertThat(cells("LTS001b-1a"))
        .isNotEmpty()
        .allSatisfy((key, value) -> assertThat(value).isEmpty());
    assertThat(sheet("LTS001b-1a").get(2)).startsWith("No file covers the whole year");
    assertThat(sheet("Notes")).filteredOn(note -> note.startsWith("No file covers")).hasSize(1);
  }

  @Test
  void aFileWithoutAColumnIsRefusedWithWhatToDo() throws IOException {
    give("cld", CLD);
    Files.writeString(
        folder.resolve("in").resolve("sts004.csv"),
        "person_ref,birth_date,gender,discharge_date,service_start_date,intention_home,"
            + "status_91_day\nP1,01/03/1950,Female,05/10/2025,06/10/2025,Y,AT_HOME\n");

    assertThat(run()).isEqualTo(2);
    assertThat(line.said())
        .contains("Nothing was changed: no file could be used.")
        .contains("sts004.csv: STS4-F02 Column status_date is missing from the file.")
        .contains("STS4-F02: Add the column to the file")
        .doesNotContain("P1");
  }

  @Test
  void aCheckTellsTheKindOfFileByItsName() throws IOException {
    give("sts004", DISCHARGES);

    assertThat(line.alone("check", "in/" + DISCHARGES, "--as-at", "2026-04-15")).isOne();
    assertThat(line.said())
        .contains("STS4-R04")
        .contains("Status date 10/01/2026 is not day 91 after the discharge, which is 11/01/2026.")
        .contains("STS4-X01")
        .doesNotContain("CLD-");
  }

  @Test
  void aJobOfTheCouncilNeedNotKnowTheFileAndCanInsistOnIt() throws IOException {
    give("cld", CLD);
    Files.createDirectories(folder.resolve("jobs"));
    Path job = folder.resolve("jobs").resolve("salt.yaml");
    Files.writeString(job, "files: {cld: {patterns: ['*cld*.csv']}}\n");
    assertThat(run()).as(line.said()).isZero();

    Files.writeString(
        job,
        "files:\n  cld: {patterns: ['*cld*.csv']}\n"
            + "  sts004_discharges: {patterns: ['*sts004*.csv'], optional: false}\n");
    assertThat(run()).isEqualTo(2);
    assertThat(line.said()).contains("has no file named *sts004*.csv");

    Files.writeString(
        job,
        "files:\n  cld: {patterns: ['*cld*.csv']}\n"
            + "  sts004_discharges: {patterns: ['*sts004*.csv'], optional: often}\n");
    assertThat(run()).isEqualTo(2);
    assertThat(line.said()).contains("line 3: optional must be true or false");
  }

  @Test
  void theSampleOfACouncilHasDischargesThatCount() throws IOException {
    assertThat(
            line.alone(
                "sample", "--size", "6000", "--seed", "2", "--bad-share", "0.2", "--output", "in"))
        .isZero();
    assertThat(run()).as(line.said()).isLessThan(2);

    Map<String, String> cells = cells("STS004-1");
    for (String column :
        List.of("m_65_74", "m_75_84", "m_85_plus", "f_65_74", "f_75_84", "f_85_plus")) {
      assertThat(Integer.parseInt(cells.get("at_home_91_days " + column))).as(column).isPositive();
      assertThat(Integer.parseInt(cells.get("discharges " + column)))
          .as(column)
          .isGreaterThan(Integer.parseInt(cells.get("at_home_91_days " + column)));
    }
    assertThat(list("rejected-rows.csv"))
        .filteredOn(row -> row.getField("file").startsWith("sts004"))
        .extracting(row -> row.getField("rules"))
        .contains("STS4-R01", "STS4-R02", "STS4-R03", "STS4-R04", "STS4-X01");
  }
}
