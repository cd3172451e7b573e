package org.ascreturns.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Short words for the tests of this package. */
final class Scans {
  static final Function<List<String>, int[]> NOTHING = header -> new int[0];

  private Scans() {}

  static Path file(Path folder, String name, String content, Charset charset) {
    return file(folder, name, content.getBytes(charset));
  }

  static Path file(Path folder, String name, String content) {
    return file(folder, name, content, StandardCharsets.UTF_8);
  }

  static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzipped(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static FileScan scan(Path path) {
    return scan(path, ExtractScanner.SLICE_BYTES, NOTHING);
  }

  static FileScan scan(Path path, long sliceBytes, Function<List<String>, int[]> watched) {
    try {
      return ExtractScanner.scan(path, watched, sliceBytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ExtractRow> rows(FileScan scan, Slice slice) {
    List<ExtractRow> rows = new ArrayList<>();
    try (RowSource source = RowSources.open(scan, slice)) {
      for (ExtractRow row = source.next(); row != null; row = source.next()) {
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  static List<ExtractRow> rows(FileScan scan) {
    return scan.slices().stream().flatMap(slice -> rows(scan, slice).stream()).toList();
  }

  /** Rows as line, lines and values, so that they can be compared and read. */
  static List<String> told(List<ExtractRow> rows) {
    return rows.stream()
        .map(row -> row.line() + "+" + row.lines() + " " + List.of(row.values()))
        .toList();
  }

  static long linesCovered(FileScan scan) {
    return scan.headerLines() + rows(scan).stream().mapToLong(ExtractRow::lines).sum();
  }
}
