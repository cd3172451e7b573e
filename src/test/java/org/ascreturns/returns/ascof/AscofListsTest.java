package org.ascreturns.returns.ascof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascreturns.extract.ExtractRow;
import org.ascreturns.extract.ExtractScanner;
import org.ascreturns.extract.FileScan;
import org.ascreturns.extract.InputFile;
import org.ascreturns.extract.Outcome;
import org.ascreturns.extract.RowJudge;
import org.ascreturns.extract.RowSource;
import org.ascreturns.extract.RowSources;
import org.ascreturns.extract.Slice;
import org.ascreturns.extract.UnreadableFileException;
import org.ascreturns.returns.table.ListExtract;
import org.ascreturns.rule.Finding;
import org.ascreturns.rule.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules on the files that ASCOF reads beside Client Level Data: each broken, and passed. */
class AscofListsTest {

  private static final ListExtract POPULATION = AscofLists.population();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "population      | 999,2025,18-64,223000             | taken",
        "population      | E08000026,2024,65+,0              | taken",
        "population      | E08000026,mid-2024,65+,65000      | ASCOF-906",
        "population      | E08000026,2024,65 and over,65000  | ASCOF-906",
        "population      | E08000026,2024,65+,65 000         | ASCOF-906",
        "population      | ,2024,65+,65000                   | ASCOF-906",
        "population      | 999,2025,18-64                    | ASCOF-903",
        "ascof_cells     | LTS001b-1a,total,total,12         | taken",
        "ascof_cells     | LTS001b-1a,total,total,           | taken",
        "ascof_cells     | external:population,65+,,48250    | taken",
        "ascof_cells     | LTS001b-1a,total,total,about 12   | ASCOF-907",
        "ascof_cells     | ,total,total,12                   | ASCOF-907",
        "hospital_spells | S1,9990000018,1,01/04/2025,03/04/2025,1940,2,1,999,21,1,19,EM,300  | taken",
        "hospital_spells | S1,,0,2025-04-01,,,,,,,,,,                                         | taken",
        "hospital_spells | ,9990000018,1,01/04/2025,03/04/2025,1940,2,1,999,21,1,19,EM,300    | ASCOF-905",
        "hospital_spells | S1,9990000018,Y,01/04/2025,03/04/2025,1940,2,1,999,21,1,19,EM,300  | ASCOF-905",
        "hospital_spells | S1,9990000018,1,31/04/2025,03/04/2025,1940,2,1,999,21,1,19,EM,300  | ASCOF-905",
        "hospital_spells | S1,9990000018,1,01/04/2025,soon,1940,2,1,999,21,1,19,EM,300        | ASCOF-905",
        "hospital_spells | S1,9990000018,1,01/04/2025,03/04/2025,1940,13,1,999,21,1,19,EM,300 | ASCOF-905",
        "benchmarks | 2023-24,E92000001,,England,England,2D1,,Total,Outcome,83.8       | taken",
        "benchmarks | 2022/23,E12000006,,Eastern,Region,1C(1A),1C1A,,,93.5            | taken",
        "benchmarks | 2022-23,,,Inner London,Council type,1A,1A,Total,Outcome,18.3    | taken",
        "benchmarks | 2022-23,E08000014,,Sefton,Council,1A,1A,Total,Outcome,[c]       | taken",
        "benchmarks | 2023-25,E92000001,,England,England,2D1,,Total,Outcome,83.8      | ASCOF-908",
        "benchmarks | 2023,E92000001,,England,England,2D1,,Total,Outcome,83.8         | ASCOF-908",
        "benchmarks | 2022-23,,,Nowhere,Council,1A,1A,Total,Outcome,18.3              | ASCOF-908",
        "benchmarks | 2023-24,E92000001,,England,England,1J,,Total,Outcome,0.4        | ASCOF-908",
        "benchmarks | 2022-23,E92000001,,England,England,1A,,Total,Outcome,about 19   | ASCOF-908",
        "benchmarks | 2022-23,E92000001,,England,England,1A,,Total,Outcome            | ASCOF-903",
        "neighbours | E08000009,1,E06000030,Swindon,CIPFA 2024                        | taken",
        "neighbours | 999,1,E99000001,,                                               | taken",
        "neighbours | Trafford,1,E06000030,Swindon,                                   | ASCOF-909",
        "neighbours | E08000009,0,E06000030,Swindon,                                  | ASCOF-909",
        "neighbours | E08000009,1,Swindon,Swindon,                                    | ASCOF-909",
        "neighbours | E08000009,1,E08000009,Trafford,                                 | ASCOF-909"
      })
  void aLineIsTakenOrLeftOut(String kind, String line, String expected) throws IOException {
    ListExtract extract =
        Stream.of(
                POPULATION,
                AscofLists.cells(),
                AscofLists.hospitalStays(),
                AscofLists.benchmarks(),
                AscofLists.neighbours())
            .filter(one -> one.id().equals(kind))
            .findFirst()
            .orElseThrow();
    InputFile file = file(extract, String.join(",", extract.fileColumns()) + "\n" + line + "\n");
    assertThat(extract.checkFile(file, settings(extract))).isEmpty();

    List<String> found = new ArrayList<>();
    RowJudge judge = extract.judge(file, settings(extract));
    for (Slice slice : file.scan().slices()) {
      try (RowSource rows = RowSources.open(file.scan(), slice)) {
        for (ExtractRow row = rows.next(); row != null; row = rows.next()) {
          found.add(told(judge.judge(row)));
        }
      }
    }

    assertThat(found).containsExactly(expected);
  }

  /** The rule of a line that is left out; its message does not repeat who it is about. */
  private static String told(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      Finding finding = rejected.findings().get(0);
      assertThat(finding.message()).doesNotContain("9990000018").doesNotContain("{");
      return finding.rule().id();
    }
    return outcome instanceof Outcome.Accepted ? "taken" : "blank";
  }

  @ParameterizedTest
  @CsvSource({
    "'ons_code,year,age_band,persons', ''",
    "'Persons,Age Band,Year,ONS code', ''",
    "'ons_code,year,age_band,persons,persons', ASCOF-902",
    "'ons_code,year,persons', ASCOF-904"
  })
  void aFileWithoutItsColumnsIsRefused(String header, String expected) throws IOException {
    InputFile file = file(POPULATION, header + "\n");

    assertThat(POPULATION.checkFile(file, settings(POPULATION)))
        .extracting(finding -> finding.rule().id())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void aFileThatIsNoTableIsRefused() {
    assertThat(
            POPULATION.unreadable(
                new UnreadableFileException("list.csv", 1, "It is empty."), settings(POPULATION)))
        .extracting(finding -> finding.rule().id())
        .containsExactly("ASCOF-901");
  }

  private InputFile file(ListExtract extract, String text) throws IOException {
    FileScan scan =
        ExtractScanner.scan(
            Files.writeString(folder.resolve("list.csv"), text), header -> new int[0]);
    return new InputFile(1, extract.id(), scan, extract.identify(scan, settings(extract)));
  }

  private static Settings settings(ListExtract extract) {
    return new Settings(
        "ascof",
        2025,
        "999",
        LocalDate.of(2026, 5, 20),
        Map.of(),
        Map.of(),
        Map.of(
            extract.id(),
            new Settings.Input(List.of("*.csv"), Map.of(), Map.of(), List.of(), null, true)),
        BigDecimal.valueOf(5));
  }
}
