package org.ascreturns.extract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a slice of a CSV file. */
final class CsvRowSource implements RowSource {
  private final String file;
  private final RowHandler handler;
  private final CsvReader<ExtractRow> csv;
  private final Iterator<ExtractRow> rows;

  private CsvRowSource(FileScan scan, Slice slice, InputStream content) {
    this.file = scan.name();
    this.handler = new RowHandler(slice.startLine(), scan.header().size());
    // Strict, so that a byte that the scan did not see is an error and never a question mark.
    var decoder =
        scan.charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.csv =
        CsvText.reader(scan.separator()).build(handler, new InputStreamReader(content, decoder));
    this.rows = csv.iterator();
  }

  static RowSource open(FileScan scan, Slice slice) throws IOException {
    return new CsvRowSource(scan, slice, content(scan, slice));
  }

  /** The bytes of a slice. */
  static InputStream content(FileScan scan, Slice slice) throws IOException {
    FileChannel channel = FileChannel.open(scan.path());
    try {
      InputStream content =
          scan.compressed() ? unpacked(scan, channel, slice) : plain(channel, slice);
      long length = slice.endByte() - slice.startByte();
      return new BufferedInputStream(new LimitedStream(content, length), 1 << 16);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static InputStream plain(FileChannel channel, Slice slice) throws IOException {
    channel.position(slice.startByte());
    return Channels.newInputStream(channel);
  }

  private static InputStream unpacked(FileScan scan, FileChannel channel, Slice slice)
      throws IOException {
    try {
      InputStream content = Unpacked.of(Channels.newInputStream(channel));
      content.skipNBytes(slice.startByte());
      return content;
    } catch (EOFException | ZipException e) {
      throw Unreadable.brokenGz(scan.name());
    }
  }

  @Override
  public @Nullable ExtractRow next() throws IOException {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (CsvParseException e) {
      // The parser's own message holds characters of the file.
      throw Unreadable.brokenQuotes(file, handler.line());
    } catch (UncheckedIOException e) {
      throw translated(e);
    }
  }

  private IOException translated(UncheckedIOException e) {
    IOException cause = e.getCause();
    if (cause instanceof CharacterCodingException) {
      throw Unreadable.changed(file);
    }
    if (cause instanceof EOFException || cause instanceof ZipException) {
      throw Unreadable.brokenGz(file);
    }
    return cause == null ? new IOException(e) : cause;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
