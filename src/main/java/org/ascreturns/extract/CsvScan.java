package org.ascreturns.extract;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.apache.commons.codec.digest.DigestUtils;
import org.ascreturns.extract.FileScan.Container;

/** One pass over a CSV file: see {@link FileScan}. */
final class CsvScan {
  private final Path path;
  private final String name;
  private final boolean compressed;
  private final Function<List<String>, int[]> watchedColumns;
  private final long sliceBytes;
  private final MessageDigest sha256 = DigestUtils.getSha256Digest();

  private boolean byteOrderMark;
  private char separator;
  private byte[] rawHeader = {};
  private int headerLines;
  private final List<Slice> slices = new ArrayList<>();
  private boolean anyData;

  CsvScan(Path path, Function<List<String>, int[]> watchedColumns, long sliceBytes) {
    this.path = path;
    this.name = FileNames.name(path);
    this.compressed = FileNames.compressed(name);
    this.watchedColumns = watchedColumns;
    // A compressed file can be read from its start only, so it is one slice.
    this.sliceBytes = compressed ? Long.MAX_VALUE : sliceBytes;
  }

  FileScan scan() throws IOException {
    try (InputStream file = Files.newInputStream(path);
        InputStream hashed = new DigestInputStream(file, sha256);
        InputStream content = compressed ? Unpacked.of(hashed) : hashed) {
      CsvRecords records = new CsvRecords(name, content);
      head(records);
      List<String> header = CsvText.record(name, text(records.charsetSoFar()), separator);
      WatchedValues watched = new WatchedValues(watchedColumns.apply(header));
      records.watch(watched);
      slice(records);
      hashed.transferTo(OutputStream.nullOutputStream());
      return found(records, watched);
    } catch (EOFException | ZipException e) {
      throw Unreadable.brokenGz(name);
    }
  }

  /** Reads up to the end of the header. */
  private void head(CsvRecords records) throws IOException {
    byte[] bytes = records.bytes();
    if (records.limit() == 0) {
      throw Unreadable.empty(name);
    }
    refuseOtherForms(bytes, records.limit());
    byteOrderMark = startsWith(bytes, records.limit(), 0xef, 0xbb, 0xbf);
    records.skip(byteOrderMark ? 3 : 0);
    int headerStart = records.end();
    while (headerStart < records.limit()
        && (bytes[headerStart] == '\n' || bytes[headerStart] == '\r')) {
      headerStart++;
    }
    byte found = Separators.ofHeader(bytes, headerStart, records.limit());
    separator = (char) found;
    records.separator(found);
    do {
      if (!records.next()) {
        throw Unreadable.noHeader(name);
      }
      headerLines += records.lines();
    } while (records.blank());
    rawHeader = Arrays.copyOfRange(bytes, records.start(), records.end());
  }

  private void refuseOtherForms(byte[] bytes, int limit) {
    if (startsWith(bytes, limit, 0xff, 0xfe) || startsWith(bytes, limit, 0xfe, 0xff)) {
      throw Unreadable.utf16(name);
    }
    if (startsWith(bytes, limit, 'P', 'K', 3, 4)
        || startsWith(bytes, limit, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw Unreadable.workbookAsCsv(name);
    }
  }

  private static boolean startsWith(byte[] bytes, int limit, int... first) {
    boolean same = limit >= first.length;
    for (int i = 0; same && i < first.length; i++) {
      same = (bytes[i] & 0xff) == first[i];
    }
    return same;
  }

  /** Reads the data and cuts it. */
  private void slice(CsvRecords records) throws IOException {
    long startByte = records.position();
    long startLine = records.nextLine();
    while (records.next()) {
      anyData |= !records.blank();
      if (records.position() - startByte >= sliceBytes) {
        cut(startByte, startLine, records);
        startByte = records.position();
        startLine = records.nextLine();
      }
    }
    if (records.position() > startByte) {
      cut(startByte, startLine, records);
    }
  }

  private void cut(long startByte, long startLine, CsvRecords records) {
    long lines = records.nextLine() - startLine;
    slices.add(new Slice(slices.size() + 1, startByte, records.position(), startLine, lines));
  }

  private FileScan found(CsvRecords records, WatchedValues watched) throws IOException {
    Charset charset = records.charset();
    return new FileScan(
        path,
        name,
        HexFormat.of().formatHex(sha256.digest()),
        Files.size(path),
        Container.CSV,
        compressed,
        charset,
        byteOrderMark,
        separator,
        records.nextLine() - 1,
        headerLines,
        CsvText.record(name, text(charset), separator),
        anyData ? slices : List.of(),
        watched.tuples(charset),
        ExtractScanner.modified(path));
  }

  private String text(Charset charset) {
    return new String(rawHeader, charset);
  }
}
