package org.ascreturns.returns.ascof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ascreturns.extract.Outcome;
import org.ascreturns.returns.table.ListExtract;
import org.ascreturns.returns.table.ListFile;
import org.ascreturns.rule.Finding;
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
    assertThat(new ListFile("ascof", extract, folder).judged(line))
        .extracting(AscofListsTest::told)
        .containsExactly(expected);
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
    assertThat(new ListFile("ascof", POPULATION, folder).refusedFor(header))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void aFileThatIsNoTableIsRefused() {
    assertThat(new ListFile("ascof", POPULATION, folder).refusedAsNoTable())
        .containsExactly("ASCOF-901");
  }
}
