package org.ascreturns.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which tables stay blank for want of files (SALT specification, section 3.2). */
class TableBuilderTest {

  private static final Set<String> KINDS = Set.of("cld", "sts004_discharges");

  @Test
  void withoutAFileOfTheYearTheTablesOfHistoryAreMadeAllTheSame() {
    Map<String, String> blank =
        TableBuilder.blankTables("salt", KINDS, Map.of("year", "No file of the year."));

    assertThat(blank)
        .containsEntry("LTS001a-1a", "No file of the year.")
        .containsEntry("LTS002b-3", "No file of the year.")
        .containsEntry("LTS003-1a", "No file of the year.")
        .containsEntry("LTS004-2b", "No file of the year.");
    assertThat(blank.keySet()).noneMatch(table -> table.startsWith("STS"));
  }

  @Test
  void withoutAnyFileTheTablesOfHistoryAreBlankToo() {
    Map<String, String> blank =
        TableBuilder.blankTables(
            "salt", KINDS, Map.of("year", "No file of the year.", "history", "No file."));

    assertThat(blank)
        .containsEntry("STS001-1a", "No file.")
        .containsEntry("STS002b-4", "No file.")
        .containsEntry("LTS001a-1a", "No file of the year.")
        .doesNotContainKey("STS004-1");
  }

  @Test
  void aTableThatNamesNoChoiceOfFilesNeedsAFileOfEach() {
    assertThat(TableBuilder.blankTables("ascof", Set.of("cld"), Map.of("ascof", "No file.")))
        .containsEntry("2A", "No file.")
        .containsEntry("NHS-2E", "No file.");
  }

  @Test
  void whereAllFilesAreThereNothingIsBlank() {
    assertThat(TableBuilder.blankTables("salt", KINDS, Map.of())).isEmpty();
  }
}
