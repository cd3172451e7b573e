package org.ascreturns.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "LA_Code                       | LA_CODE",
        "la code                       | LA_CODE",
        "Cost Frequency (Unit Type)    | COST_FREQUENCY_UNIT_TYPE",
        "Cost_Frequency_Unit_Type      | COST_FREQUENCY_UNIT_TYPE",
        "Request: Route of Access      | REQUEST_ROUTE_OF_ACCESS",
        "`  __Adult 1 -- Linked\r\nID ` | ADULT_1_LINKED_ID",
        "`\uFEFFLA Code`               | LA_CODE",
        "``                            | ``",
        "` ?! `                        | ``"
      })
  void headersAreBroughtToOneForm(String header, String normal) {
    assertThat(HeaderNames.normalise(header)).isEqualTo(normal);
  }

  @ParameterizedTest
  @CsvSource({
    "999_CLD.csv, csv, 999_CLD, false",
    "a.b.XLSX, xlsx, a.b, false",
    "A.CSV.GZ, csv, A, true",
    "plain, '', plain, false",
    "plain.gz, '', plain, true"
  })
  void fileNamesAreTakenApart(String name, String ending, String stem, boolean compressed) {
    assertThat(FileNames.ending(name)).isEqualTo(ending);
    assertThat(FileNames.stem(name)).isEqualTo(stem);
    assertThat(FileNames.compressed(name)).isEqualTo(compressed);
  }

  @Test
  void theNameOfAPathIsItsLastPart() {
    assertThat(FileNames.name(Path.of("in", "a.csv"))).isEqualTo("a.csv");
  }
}
