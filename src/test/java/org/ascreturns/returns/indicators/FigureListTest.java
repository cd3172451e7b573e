package org.ascreturns.returns.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ascreturns.extract.Outcome;
import org.ascreturns.returns.table.ListExtract;
import org.ascreturns.returns.table.ListFile;
import org.ascreturns.rule.Finding;
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
    assertThat(new ListFile("indicators", FIGURES, folder).judged(line))
        .extracting(FigureListTest::told)
        .containsExactly(expected);
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
    assertThat(new ListFile("indicators", FIGURES, folder).refusedFor(header))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void aFileThatIsNoTableIsRefused() {
    assertThat(new ListFile("indicators", FIGURES, folder).refusedAsNoTable())
        .containsExactly("IND-901");
  }
}
