package org.ascreturns.returns.cld;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource({
    "01/04/2025, 2025-04-01",
    "1/4/2025, 2025-04-01",
    "29/02/2024, 2024-02-29",
    "31/12/1799, 1799-12-31",
    "31/12/9999, 9999-12-31"
  })
  void readsDatesOfTheSpecification(String written, LocalDate meant) {
    assertThat(Dates.plain(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "29/02/2025",
        "31/04/2025",
        "00/01/2025",
        "01/00/2025",
        "1/1/25",
        "01-04-2025",
        "x1/04/2025",
        "01/04/2025x",
        "",
        "/",
        "//",
        "///",
        "01/04/20255",
        "001/04/2025",
        "2025-04-01"
      })
  void refusesWhatIsNoDateOfTheSpecification(String written) {
    assertThat(Dates.plain(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-04-01, 2025-04-01",
    "2025-04-01 00:00:00, 2025-04-01",
    "2025-04-01T12:30:00.000, 2025-04-01",
    "01/04/2025 00:00, 2025-04-01",
    "1/4/2025 9:05:00, 2025-04-01"
  })
  void readsTheOtherAcceptedForms(String written, LocalDate meant) {
    assertThat(Dates.otherForm(written)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-30", "2025-4-1", "20250401", "01/04/2025 noon", "T", " "})
  void refusesOtherForms(String written) {
    assertThat(Dates.otherForm(written)).isNull();
  }

  @Test
  void agesAreCompletedYears() {
    LocalDate birth = LocalDate.of(2007, 4, 3);

    assertThat(Dates.age(birth, LocalDate.of(2025, 4, 2))).isEqualTo(17);
    assertThat(Dates.age(birth, LocalDate.of(2025, 4, 3))).isEqualTo(18);
  }
}
