package org.ascreturns.extract;

import static org.ascreturns.extract.Scans.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFolderTest {
  @TempDir Path folder;

  @Test
  void filesAreFoundByPatternWhateverTheirCaseAndSortedByName() throws IOException {
    for (String name :
        List.of(
            "z_CLD_2.CSV",
            "a-cld.csv",
            "B_Cld.Xlsx",
            "cld.csv.GZ",
            "sac.csv",
            "cld.txt",
            ".cld.csv",
            "~$cld.xlsx",
            "cld.csv.bak",
            "cld.gz")) {
      file(folder, name, "x");
    }
    Files.createDirectory(folder.resolve("cld-folder.csv"));

    List<Path> found = new InputFolder(folder).files(List.of("*cld*.csv", "*CLD*.xlsx"));

    assertThat(found)
        .containsExactly(
            folder.resolve("B_Cld.Xlsx"),
            folder.resolve("a-cld.csv"),
            folder.resolve("cld.csv.GZ"),
            folder.resolve("z_CLD_2.CSV"));
  }

  @Test
  void aFileThatMatchesTwoPatternsIsFoundOnce() {
    file(folder, "cld.csv", "x");

    assertThat(new InputFolder(folder).files(List.of("*.csv", "cld*"))).hasSize(1);
  }

  @Test
  void anEmptyFolderHasNoFiles() {
    assertThat(new InputFolder(folder).files(List.of("*.csv"))).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsAClearError() {
    Path none = folder.resolve("none");

    assertThatThrownBy(() -> new InputFolder(none).files(List.of("*.csv")))
        .isInstanceOf(UnreadableFolderException.class)
        .hasMessageContaining(none.toString())
        .hasMessageContaining("--input");
  }

  @Test
  void aFileInPlaceOfTheFolderIsAClearError() {
    Path path = file(folder, "cld.csv", "x");

    assertThatThrownBy(() -> new InputFolder(path).files(List.of("*.csv")))
        .isInstanceOf(UnreadableFolderException.class);
  }
}
