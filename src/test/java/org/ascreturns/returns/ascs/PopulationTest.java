package org.ascreturns.returns.ascs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ascreturns.returns.table.ListExtract;
import org.junit.jupiter.api.Test;

/**
 * Lines of the eligible population: what is expected is said of a name that the tables do not have.
 */
class PopulationTest {

  private static ListExtract.Line line(String band, String gender, String reason) {
    return Population.extract()
        .list()
        .reader()
        .read(
            Map.of(
                "age_band", band,
                "gender", gender,
                "primary_support_reason", reason,
                "community", "12"),
            "999");
  }

  @Test
  void aNameThatTheTablesDoNotHaveIsToldWithThoseTheyHave() {
    assertThat(line("65 and over", "Male", "Physical Support").problem())
        .isEqualTo("age_band must be one of: 18-64; 65+.");
    assertThat(line("65+", "M", "Physical Support").problem())
        .isEqualTo("gender must be one of: Female; Male; Other.");
    assertThat(line("65+", "Male", "Physical").problem())
        .startsWith("primary_support_reason must be one of: ")
        .contains("; Physical Support; ");
  }

  @Test
  void aLineOfTheTablesIsTaken() {
    ListExtract.Line taken = line("65+", "Other", "Physical Support");
    assertThat(taken.written()).isNotNull();
    assertThat(taken.problem()).isEmpty();
  }
}
