package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SAC from the command line: run, people, explain, and files that cannot be used. */
class SacCommandsTest {

  private CommandLineCase line;

  @TempDir Path folder;

  @BeforeEach
  void open() throws IOException {
    line = new CommandLineCase(folder);
    Files.createDirectories(folder.resolve("in"));
    try (Stream<Path> samples = Files.list(Path.of("input-samples", "sac"))) {
      for (Path sample : samples.filter(file -> file.toString().endsWith(".csv")).toList()) {
        Files.copy(sample, folder.resolve("in").resolve(sample.getFileName()));
      }
    }
  }

  @AfterEach
  void close() {
    line.close();
  }

  private int run() {
    return line.onDatabase(
        "run",
        "sac",
        "--year",
        "2025-26",
        "--as-at",
        "2026-04-20",
        "--input",
        "in",
        "--output",
        "out");
  }

  private List<String> people(String... cell) {
    String[] command =
        Stream.concat(Stream.of("people", "sac"), Stream.of(cell)).toArray(String[]::new);
    assertThat(line.onDatabase(command)).as(line.said()).isZero();
    return line.said().lines().skip(1).map(row -> row.strip().split(" +")[0]).toList();
  }

  @Test
  void theSampleIsRunAndItsPeopleAreNamedAndExplained() {
    assertThat(run()).as(line.said()).isZero();

    assertThat(people("SG1a", "18_64", "concerns")).containsExactly("P2", "P5");
    assertThat(people("SG1d", "total", "s42")).containsExactly("P1", "P1", "P2", "P3", "P6");
    assertThat(people("SG2a-S42", "neglect", "total")).containsExactly("P1", "P6");
    assertThat(people("SG2e-S42", "reduced", "service_provider")).containsExactly("P1", "P2");
    assertThat(people("SG3a-S42", "support", "total")).containsExactly("P1");
    assertThat(people("SG4a-S42", "achieved_total", "75_84")).containsExactly("P1", "P1");
    assertThat(people("SG5a", "died", "count")).hasSize(1);
    assertThat(line.said()).contains("SAR01");

    assertThat(line.onDatabase("explain", "sac", "P6")).isZero();
    assertThat(line.said())
        .contains("Raised on 28/03/2025, outside the period.")
        .contains("Commenced on 01/12/2024, outside the period.")
        .contains("Not concluded on the extract date.")
        .contains("SG2a-S42")
        .contains("E09/1");
    assertThat(line.onDatabase("explain", "sac", "P1")).isZero();
    assertThat(line.said())
        .contains("Another case of this person stands for the person in the column.")
        .contains("No risk was identified, so there is no outcome to count.");
    assertThat(line.onDatabase("explain", "sac", "P7")).isZero();
    assertThat(line.said()).contains("SAC-C02 Concern C09: adult at risk was 17 on 01/06/2025");
    assertThat(line.onDatabase("explain", "sac", "P8")).isZero();
    assertThat(line.said())
        .contains("SAC-C05 Concern C10 belongs to authority 888")
        .contains("Belongs to an enquiry of another authority.");
  }

  /** A risk is in each table whose two items it has, and each other table says what is missing. */
  @Test
  void whatARiskLacksIsToldForEachTable() throws IOException {
    Path risks = folder.resolve("in").resolve("sac-enquiry_risks.csv");
    Files.writeString(
        risks,
        Files.readString(risks)
            .replace("E02,1,FINANCIAL,OTHER_KNOWN,OWN_HOME,", "E02,1,,OTHER_KNOWN,,"));
    run();

    assertThat(line.onDatabase("explain", "sac", "P1")).isZero();

    assertThat(line.said().lines().map(String::strip).filter(said -> said.contains("risk has no")))
        .map(said -> said.replaceAll(".*(The risk has no [a-z ]+)\\..*", "$1"))
        .containsExactly(
            "The risk has no risk type",
            "The risk has no risk location",
            "The risk has no risk type and no risk location");
  }

  @Test
  void withoutConcernsOrTheirRowsNothingIsRun() throws IOException {
    Path concerns = folder.resolve("in").resolve("sac-concerns.csv");
    String header = Files.readAllLines(concerns).get(0);
    Files.writeString(concerns, header + "\n");

    assertThat(run()).isEqualTo(2);
    assertThat(line.said()).contains("SAC-F02 File concerns is missing or empty");

    Files.delete(concerns);
    assertThat(run()).isEqualTo(2);
    assertThat(line.said()).contains("has no file named sac-concerns.csv");
  }

  @Test
  void withoutTheOtherFilesTheReturnIsMade() throws IOException {
    for (String file :
        List.of("person_conditions", "enquiry_outcomes", "sars", "sar_individuals")) {
      Files.delete(folder.resolve("in").resolve("sac-" + file + ".csv"));
    }
    Path risks = folder.resolve("in").resolve("sac-enquiry_risks.csv");
    Files.writeString(risks, Files.readAllLines(risks).get(0) + "\n");

    assertThat(run()).as(line.said()).isZero();

    assertThat(
            Files.readString(
                folder.resolve("out").resolve("2025-26").resolve("sac").resolve("cells.csv")))
        .contains("SG1f,s42,count,5")
        .contains("SG2a-S42,total,total,0")
        .contains("SG3a-S42,nr,total,5")
        .contains("SG5a,total,count,0");
  }
}
