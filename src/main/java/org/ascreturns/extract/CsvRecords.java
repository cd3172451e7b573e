package org.ascreturns.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * Finds the records of a CSV file in its bytes, without making anything of them: where each starts
 * and ends, and how many physical lines it covers. Counts lines as the CSV reader does (LF, CRLF
 * and lone CR; a last line without line break counts), but by other code: that is what makes the
 * count a proof.
 */
final class CsvRecords {
  private static final byte LF = '\n';
  private static final byte CR = '\r';
  private static final byte QUOTE = '"';
  private static final int CHUNK_BYTES = 1 << 18;
  private static final int INCOMPLETE = -1;

  private final String file;
  private final InputStream in;
  private final TextCheck text = new TextCheck();
  private WatchedValues watched = new WatchedValues(new int[0]);
  private byte separator;
  private long separators;

  private final int chunk;
  private final byte[] bytes;
  private long base;
  private int limit;
  private boolean last;

  private int start;
  private int end;
  private long line = 1;
  private int breaks;
  private boolean blank;

  CsvRecords(String file, InputStream in) throws IOException {
    this(file, in, CHUNK_BYTES);
  }

  CsvRecords(String file, InputStream in, int chunk) throws IOException {
    this.file = file;
    this.in = in;
    this.chunk = chunk;
    this.bytes = new byte[Unreadable.MAX_RECORD + chunk];
    fill();
  }

  /** The bytes at hand; those of the first record among them before {@link #next} is called. */
  byte[] bytes() {
    return bytes;
  }

  int limit() {
    return limit;
  }

  /** Where the record at hand starts in the bytes at hand. */
  int start() {
    return start;
  }

  /** One past the record at hand, its line break included. */
  int end() {
    return end;
  }

  /** Offset in the file of the byte that follows the record at hand. */
  long position() {
    return base + end;
  }

  /** The line after the record at hand. */
  long nextLine() {
    return line;
  }

  /** Physical lines of the record at hand. */
  int lines() {
    return breaks;
  }

  /** Whether the record at hand is an empty line. */
  boolean blank() {
    return blank;
  }

  Charset charset() {
    return text.charset(file);
  }

  Charset charsetSoFar() {
    return text.charsetSoFar();
  }

  void separator(byte value) {
    separator = value;
  }

  void watch(WatchedValues values) {
    watched = values;
    separators = values.lastColumn() < 0 ? ByteSkip.noPattern() : ByteSkip.pattern(separator);
  }

  /** Passes over bytes that belong to no record: the byte order mark. */
  void skip(int count) {
    end += count;
  }

  /**
   * Goes to the next record.
   *
   * @return false at the end of the file
   * @throws UnreadableFileException if quotes do not match or the bytes are no text
   */
  boolean next() throws IOException {
    start = end;
    int found = start == limit && last ? INCOMPLETE : record();
    while (found == INCOMPLETE) {
      if (last) {
        return false;
      }
      fill();
      found = start == limit ? INCOMPLETE : record();
    }
    if (found - start > Unreadable.MAX_RECORD) {
      throw Unreadable.tooLong(file, line);
    }
    end = found;
    line += breaks;
    return true;
  }

  /** Moves the unfinished record to the front and reads on behind it. */
  private void fill() throws IOException {
    int kept = limit - start;
    if (kept > Unreadable.MAX_RECORD) {
      throw Unreadable.tooLong(file, line);
    }
    System.arraycopy(bytes, start, bytes, 0, kept);
    base += start;
    end -= start;
    start = 0;
    int read = in.readNBytes(bytes, kept, chunk);
    limit = kept + read;
    last = read < chunk;
  }

  /** Reads the record from {@link #start} on, outside quotes; each unfinished one starts anew. */
  private int record() {
    breaks = 0;
    int column = 0;
    int valueStart = start;
    int i = start;
    while (true) {
      boolean watching = column <= watched.lastColumn();
      i = ByteSkip.next(bytes, i, limit, watching ? separators : ByteSkip.noPattern());
      if (i == limit && !last) {
        return INCOMPLETE;
      }
      if (i == limit || bytes[i] == LF || bytes[i] == CR) {
        return endOfRecord(i, column, valueStart);
      }
      byte b = bytes[i];
      if (watching && b == separator) {
        watched.value(column++, valueStart, i);
        valueStart = ++i;
      } else if (b == QUOTE && (i == start || bytes[i - 1] == separator)) {
        i = quoted(i + 1);
      } else {
        i = b < 0 || b == 0 ? oddByte(i) : i + 1;
      }
      if (i == INCOMPLETE) {
        return INCOMPLETE;
      }
    }
  }

  /** A quotation mark has been opened: finds what follows the one that closes it. */
  private int quoted(int from) {
    int i = from;
    while (true) {
      i = ByteSkip.next(bytes, i, limit, ByteSkip.noPattern());
      if (i == limit) {
        return endInQuotes();
      }
      byte b = bytes[i];
      if (b == QUOTE) {
        if (i + 1 == limit || bytes[i + 1] != QUOTE) {
          return afterQuote(i + 1);
        }
        i += 2;
      } else if (b == LF) {
        breaks++;
        i++;
      } else if (b == CR) {
        if (i + 1 == limit) {
          return endInQuotes();
        }
        breaks++;
        i += bytes[i + 1] == LF ? 2 : 1;
      } else {
        i = b < 0 || b == 0 ? oddByte(i) : i + 1;
        if (i == INCOMPLETE) {
          return INCOMPLETE;
        }
      }
    }
  }

  private int endInQuotes() {
    if (last) {
      throw Unreadable.unclosedQuote(file, line);
    }
    return INCOMPLETE;
  }

  private int afterQuote(int i) {
    if (i == limit) {
      return last ? i : INCOMPLETE;
    }
    if (bytes[i] != separator && bytes[i] != LF && bytes[i] != CR) {
      throw Unreadable.textAfterQuote(file, line);
    }
    return i;
  }

  private int oddByte(int i) {
    if (bytes[i] == 0) {
      throw Unreadable.nul(file, line + breaks);
    }
    return text.pass(bytes, i, limit, last, line + breaks);
  }

  /** The record ends at i, with a line break or with the file. */
  private int endOfRecord(int i, int column, int valueStart) {
    if (i < limit && bytes[i] == CR && i + 1 == limit && !last) {
      return INCOMPLETE;
    }
    breaks++;
    boolean emptyQuotes = i - start == 2 && bytes[start] == QUOTE && bytes[start + 1] == QUOTE;
    blank = i == start || emptyQuotes;
    watched.value(column, valueStart, i);
    if (!blank && column >= watched.lastColumn()) {
      watched.endOfRecord(bytes);
    }
    if (i == limit) {
      return i;
    }
    return bytes[i] == CR && i + 1 < limit && bytes[i + 1] == LF ? i + 2 : i + 1;
  }
}
