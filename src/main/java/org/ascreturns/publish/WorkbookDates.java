package org.ascreturns.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Sets the time at which a workbook says it was made: the as-at date, not the clock. */
final class WorkbookDates {

  private WorkbookDates() {}

  static void fix(Path workbook, LocalDate asAt) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(workbook)) {
      Path core = zip.getPath("docProps/core.xml");
      if (Files.exists(core)) {
        String fixed =
            Files.readString(core, StandardCharsets.UTF_8)
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", asAt + "T00:00:00Z");
        Files.writeString(core, fixed, StandardCharsets.UTF_8);
      }
    }
  }
}
