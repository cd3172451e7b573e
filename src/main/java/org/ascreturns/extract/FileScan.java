package org.ascreturns.extract;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What one pass over a file's bytes tells before any record is judged: identity, form, header,
 * where the slices are and how many lines there are. The line count is the independent side of the
 * proof that no row is lost.
 *
 * @param name file name without its folder
 * @param sha256 of the file's bytes as they lie there (of the .gz for a compressed file), lower
 *     case hex
 * @param bytes size of the file as it lies there
 * @param container csv or xlsx
 * @param compressed a .gz
 * @param charset of a CSV; UTF-8 for XLSX
 * @param separator of a CSV; a comma for XLSX
 * @param lines physical lines of the file, header included (rows of the sheet for XLSX)
 * @param headerLines physical lines that the header covers
 * @param header the header's values as they came, without byte order mark
 * @param slices in file order; none when there is no data line
 * @param watched distinct tuples of the values of the watched columns, as they came, in order of
 *     first appearance; at most {@link #WATCHED_MAX}
 * @param modified the file's own time, to the second
 * @param sheet name of the sheet of a workbook that is read; empty for the first visible one that
 *     has rows, and for CSV
 * @param otherSheets visible sheets of a workbook that have rows too and are not read; 0 where the
 *     sheet has a name, and for CSV
 */
public record FileScan(
    Path path,
    String name,
    String sha256,
    long bytes,
    Container container,
    boolean compressed,
    Charset charset,
    boolean byteOrderMark,
    char separator,
    long lines,
    int headerLines,
    List<String> header,
    List<Slice> slices,
    List<List<String>> watched,
    LocalDateTime modified,
    String sheet,
    int otherSheets) {

  /** Distinct tuples of watched values that are kept; further ones are passed over. */
  public static final int WATCHED_MAX = 1_000;

  /** How the table is packed. */
  public enum Container {
    CSV,
    XLSX
  }

  /** A file whose first table is read. */
  public FileScan(
      Path path,
      String name,
      String sha256,
      long bytes,
      Container container,
      boolean compressed,
      Charset charset,
      boolean byteOrderMark,
      char separator,
      long lines,
      int headerLines,
      List<String> header,
      List<Slice> slices,
      List<List<String>> watched,
      LocalDateTime modified) {
    this(
        path,
        name,
        sha256,
        bytes,
        container,
        compressed,
        charset,
        byteOrderMark,
        separator,
        lines,
        headerLines,
        header,
        slices,
        watched,
        modified,
        "",
        0);
  }

  public FileScan {
    header = List.copyOf(header);
    slices = List.copyOf(slices);
    watched = List.copyOf(watched);
  }
}
