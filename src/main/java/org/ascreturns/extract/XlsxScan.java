package org.ascreturns.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import org.ascreturns.extract.FileScan.Container;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** The scan of a workbook: see {@link FileScan}. Its rows are one slice. */
final class XlsxScan {
  private static final long LARGE = 64L << 20;
  private static final long MOST_SWELLING = 200;

  private final Path path;
  private final String name;
  private final String sheetName;
  private final Function<List<String>, int[]> watchedColumns;
  private final Set<List<String>> watched = new LinkedHashSet<>();
  private boolean anyData;

  /**
   * @param sheetName empty for the first visible sheet that has rows
   */
  XlsxScan(Path path, String sheetName, Function<List<String>, int[]> watchedColumns) {
    this.path = path;
    this.name = FileNames.name(path);
    this.sheetName = sheetName;
    this.watchedColumns = watchedColumns;
  }

  FileScan scan() throws IOException {
    String sha256;
    try (InputStream file = Files.newInputStream(path)) {
      sha256 = DigestUtils.sha256Hex(file);
    }
    refuseOtherForms();
    try (SheetReader sheet = SheetReader.open(path, sheetName)) {
      ExtractRow header = header(sheet);
      List<String> names = List.of(header.values());
      watch(sheet, watchedColumns.apply(names), names.size());
      long lines = SheetLines.count(path, sheet.sheetId());
      return found(
          sha256, (int) header.line(), names, lines, sheetName.isEmpty() ? sheet.others() : 0);
    }
  }

  private void refuseOtherForms() throws IOException {
    byte[] first;
    try (InputStream file = Files.newInputStream(path)) {
      first = file.readNBytes(8);
    }
    if (first.length == 0) {
      throw Unreadable.empty(name);
    }
    if (first.length < 8) {
      throw Unreadable.brokenWorkbook(name);
    }
    if (ReadableWorkbook.isOLE2Header(first)) {
      throw Unreadable.notXlsx(name);
    }
    if (!ReadableWorkbook.isOOXMLZipHeader(first)) {
      throw Unreadable.brokenWorkbook(name);
    }
    if (swollen()) {
      throw Unreadable.swollen(name);
    }
  }

  /** Repetitive sheets pack to a thirtieth; what packs to far less is no extract. */
  private boolean swollen() {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return zip.stream()
          .anyMatch(
              part ->
                  part.getSize() > LARGE
                      && part.getSize() / Math.max(1, part.getCompressedSize()) > MOST_SWELLING);
    } catch (IOException e) {
      throw Unreadable.brokenWorkbook(name);
    }
  }

  private ExtractRow header(SheetReader sheet) {
    ExtractRow row = sheet.next();
    while (row != null && row.blank()) {
      row = sheet.next();
    }
    if (row == null) {
      throw Unreadable.noSheet(name);
    }
    return row;
  }

  /** Without columns to watch the first row with data is all that needs to be seen. */
  private void watch(SheetReader sheet, int[] columns, int width) {
    @Nullable ExtractRow row = sheet.next();
    while (row != null && !(anyData && columns.length == 0)) {
      if (!row.blank()) {
        anyData = true;
        if (watched.size() < FileScan.WATCHED_MAX) {
          watched.add(tuple(XlsxRowSource.filled(row, width).values(), columns));
        }
      }
      row = sheet.next();
    }
    if (columns.length == 0) {
      watched.clear();
    }
  }

  private static List<String> tuple(String[] values, int[] columns) {
    List<String> tuple = new ArrayList<>(columns.length);
    for (int column : columns) {
      tuple.add(column < 0 ? "" : values[column]);
    }
    return List.copyOf(tuple);
  }

  private FileScan found(
      String sha256, int headerLines, List<String> header, long lines, int otherSheets)
      throws IOException {
    long bytes = Files.size(path);
    Slice slice = new Slice(1, 0, bytes, headerLines + 1L, lines - headerLines);
    return new FileScan(
        path,
        name,
        sha256,
        bytes,
        Container.XLSX,
        false,
        StandardCharsets.UTF_8,
        false,
        ',',
        lines,
        headerLines,
        header,
        anyData ? List.of(slice) : List.of(),
        List.copyOf(watched),
        ExtractScanner.modified(path),
        sheetName,
        otherSheets);
  }
}
