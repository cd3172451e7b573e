package org.ascreturns.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook anew with fixed times and a fixed order, so that the same content is the same
 * file.
 */
final class Reproducible {

  private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);

  private Reproducible() {}

  static void pack(Path workbook) throws IOException {
    Path packed = workbook.resolveSibling(workbook.getFileName() + ".packed");
    try (ZipFile from = new ZipFile(workbook.toFile());
        OutputStream file = Files.newOutputStream(packed);
        ZipOutputStream to = new ZipOutputStream(file)) {
      List<? extends ZipEntry> entries = Collections.list(from.entries());
      for (ZipEntry entry :
          entries.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(FIXED);
        to.putNextEntry(fixed);
        try (InputStream content = from.getInputStream(entry)) {
          content.transferTo(to);
        }
        to.closeEntry();
      }
    }
    Files.move(packed, workbook, StandardCopyOption.REPLACE_EXISTING);
  }
}
