package org.ascreturns.returns.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** The rules on the file of figures: each broken, and passed. */
class FigureListTest {

  private static final ListExtract FIGURES = FigureList.extract();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FD01,,,2025-06,5102,,             | taken",
        "fd01,,council,2025-06-30,5102,,   | taken",
        "AS08,under_12_weeks,,30/06/2025,660,1000, | taken",
        "RV01,,Region,2022-03,,,58         | taken",
        "FD06,signposting,,2023-11,,,-1.4  | taken",
        "FD99,,,2025-06,5102,,             | IND-905",
        "FD01,calls,,2025-06,5102,,        | IND-905",
        "FD01,,North West,2025-06,5102,,   | IND-905",
        "FD01,,,June 2025,5102,,           | IND-905",
        "FD01,,,2025-13,5102,,             | IND-905",
        "FD01,,,2025-06,about 5000,,       | IND-905",
        "FD01,,,2025-06,5102,x,            | IND-905",
        "FD01,,,2025-06,,100,              | IND-905",
        "FD01,,,2025-06,,,5 000            | IND-905",
        "FD01,,,2025-06,5102               | IND-903"
      })
  void aLineIsTakenOrLeftOut(String line, String expected) throws IOException {
    InputFile file = file(FIGURES, String.join(",", FIGURES.fileColumns()) + "\n" + line + "\n");
    assertThat(FIGURES.checkFile(file, settings(FIGURES))).isEmpty();

    List<String> found = new ArrayList<>();
    RowJudge judge = FIGURES.judge(file, settings(FIGURES));
    for (Slice slice : file.scan().slices()) {
      try (RowSource rows = RowSources.open(file.scan(), slice)) {
        for (ExtractRow row = rows.next(); row != null; row = rows.next()) {
          found.add(told(judge.judge(row)));
        }
      }
    }

    assertThat(found).containsExactly(expected);
  }

  private static String told(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      Finding finding = rejected.findings().get(0);
      assertThat(finding.message()).doesNotContain("{");
      return finding.rule().id();
    }
    return outcome instanceof Outcome.Accepted ? "taken" : "blank";
  }

  @ParameterizedTest
  @CsvSource({
    "'indicator,part,area,month,numerator,denominator,value', ''",
    "'Month,Area,Value,Indicator,Part,Denominator,Numerator', ''",
    "'indicator,part,area,month,numerator,denominator,value,value', IND-902",
    "'indicator,part,area,numerator,denominator,value', IND-904"
  })
  void aFileWithoutItsColumnsIsRefused(String header, String expected) throws IOException {
    InputFile file = file(FIGURES, header + "\n");

    assertThat(FIGURES.checkFile(file, settings(FIGURES)))
        .extracting(finding -> finding.rule().id())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void aFileThatIsNoTableIsRefused() {
    assertThat(
            FIGURES.unreadable(
                new UnreadableFileException("figures.csv", 1, "It is empty."), settings(FIGURES)))
        .extracting(finding -> finding.rule().id())
        .containsExactly("IND-901");
  }

  private InputFile file(ListExtract extract, String text) throws IOException {
    FileScan scan =
        ExtractScanner.scan(
            Files.writeString(folder.resolve("list.csv"), text), header -> new int[0]);
    return new InputFile(1, extract.id(), scan, extract.identify(scan, settings(extract)));
  }

  private static Settings settings(ListExtract extract) {
    return new Settings(
        "indicators",
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
