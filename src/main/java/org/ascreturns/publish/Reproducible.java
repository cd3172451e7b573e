package org.ascreturns.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * Packs a workbook anew with fixed times and a fixed order, so that the same content is the same
 * file.
 */
final class Reproducible {

  private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";

  private Reproducible() {}

  /** A workbook of our own, to be packed when it is written: pressed lightly until then. */
  static Workbook unpacked(OutputStream out) {
    Workbook workbook = new Workbook(out, "asc-returns", "1.0");
    workbook.properties().setCompany("");
    workbook.setCompressionLevel(Deflater.BEST_SPEED);
    return workbook;
  }

  /** Packs a workbook that is not ours, or that has the right time. */
  static void pack(Path workbook) throws IOException {
    pack(workbook, (name, content, to) -> content.transferTo(to));
  }

  /** Packs a workbook of our own; it says that it was made at the as-at date, not by the clock. */
  static void pack(Path workbook, LocalDate asAt) throws IOException {
    pack(
        workbook,
        (name, content, to) -> {
          if (name.equals(PROPERTIES)) {
            to.write(
                new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z", asAt + "T00:00:00Z")
                    .getBytes(StandardCharsets.UTF_8));
          } else {
            content.transferTo(to);
          }
        });
  }

  private interface PartCopy {
    void copy(String name, InputStream content, OutputStream to) throws IOException;
  }

  private static void pack(Path workbook, PartCopy part) throws IOException {
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
          part.copy(entry.getName(), content, to);
        }
        to.closeEntry();
      }
    }
    Files.move(packed, workbook, StandardCopyOption.REPLACE_EXISTING);
  }
}
