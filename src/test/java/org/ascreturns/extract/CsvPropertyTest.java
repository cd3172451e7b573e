package org.ascreturns.extract;

import static org.ascreturns.extract.Scans.NOTHING;
import static org.ascreturns.extract.Scans.file;
import static org.ascreturns.extract.Scans.rows;
import static org.ascreturns.extract.Scans.scan;
import static org.ascreturns.extract.Scans.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any file that is well-formed, however odd: cut anywhere, it reads the same and nothing is lost.
 */
class CsvPropertyTest {
  private static final String[] PIECES = {
    "x", "Mc\"Kay", "\"", ",", ";", "\n", "\r\n", "\r", "é", "€", "😀", " ", "'", "\t", "|", "1",
    "yyyyyyy"
  };
  private static final String[] BREAKS = {"\n", "\r\n", "\r"};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void cutAnywhereAFileReadsTheSame(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      Content content = content(random);
      Path path = file(folder, "a.csv", content.text());
      FileScan whole = scan(path);

      assertThat(rows(whole).stream().map(row -> List.of(row.values())).toList())
          .isEqualTo(content.rows());
      assertThat(Scans.linesCovered(whole)).isEqualTo(whole.lines());
      for (int sliceBytes : new int[] {1, 64, 1 + random.nextInt(500)}) {
        sameWhenCut(path, whole, sliceBytes);
      }
      sameWhenPacked(content, whole);
    }
  }

  private void sameWhenCut(Path path, FileScan whole, int sliceBytes) {
    FileScan cut = scan(path, sliceBytes, NOTHING);
    assertThat(told(rows(cut))).isEqualTo(told(rows(whole)));
    assertThat(cut.lines()).isEqualTo(whole.lines());
    long line = cut.headerLines() + 1;
    for (Slice slice : cut.slices()) {
      List<ExtractRow> rows = rows(cut, slice);
      assertThat(slice.startLine()).isEqualTo(line);
      assertThat(rows.get(0).line()).isEqualTo(line);
      assertThat(rows.stream().mapToLong(ExtractRow::lines).sum()).isEqualTo(slice.lines());
      line += slice.lines();
    }
    assertThat(line).isEqualTo(cut.lines() + 1);
  }

  private void sameWhenPacked(Content content, FileScan whole) {
    byte[] packed = Scans.gzipped(content.text().getBytes(StandardCharsets.UTF_8));
    FileScan scan = scan(file(folder, "a.csv.gz", packed), 1, NOTHING);
    assertThat(told(rows(scan))).isEqualTo(told(rows(whole)));
    assertThat(scan.lines()).isEqualTo(whole.lines());
  }

  @ParameterizedTest
  @ValueSource(longs = {101, 102, 103, 104, 105})
  void watchedValuesAreThoseOfTheRows(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      Content content = content(random);
      FileScan scan = scan(file(folder, "a.csv", content.text()), 64, header -> new int[] {2, 0});

      List<List<String>> expected =
          content.rows().stream()
              .filter(row -> row.size() > 2)
              .map(row -> List.of(row.get(2), row.get(0)))
              .distinct()
              .toList();
      assertThat(scan.watched()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {201, 202, 203})
  void singleRowsAreFoundAgain(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 20; i++) {
      FileScan scan = scan(file(folder, "a.csv", content(random).text()), 64, NOTHING);
      List<ExtractRow> wanted = rows(scan).stream().filter(row -> random.nextInt(4) == 0).toList();
      TreeSet<Long> lines = new TreeSet<>(wanted.stream().map(ExtractRow::line).toList());
      List<ExtractRow> found = new ArrayList<>();

      RowSources.rows(scan, lines, found::add);

      assertThat(told(found)).isEqualTo(told(wanted));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {301, 302, 303, 304})
  void anyTextIsReadOrRefusedAsTheReaderAloneWouldDo(long seed) throws IOException {
    Random random = new Random(seed);
    for (int i = 0; i < 250; i++) {
      StringBuilder text = new StringBuilder("a,b\nx,y\n");
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append("ab,,\n\n\r\"\"\"é".charAt(random.nextInt(11)));
      }
      List<List<String>> alone = readerAlone(text.toString());
      Path path = file(folder, "a.csv", text.toString());
      if (alone.isEmpty()) {
        assertThatThrownBy(() -> scan(path)).isInstanceOf(UnreadableFileException.class);
      } else {
        FileScan scan = scan(path, 1, NOTHING);
        assertThat(rows(scan).stream().map(row -> List.of(row.values())).toList())
            .isEqualTo(alone.subList(1, alone.size()));
        assertThat(Scans.linesCovered(scan)).isEqualTo(scan.lines());
      }
    }
  }

  /** No rows at all if the text cannot be read. */
  private static List<List<String>> readerAlone(String text) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvText.reader(',').ofCsvRecord(text)) {
      return csv.stream().map(CsvRecord::getFields).toList();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  /** A file and the values that it holds. */
  private record Content(String text, List<List<String>> rows) {}

  private static Content content(Random random) {
    char separator = ",;\t|".charAt(random.nextInt(4));
    String fixed = random.nextBoolean() ? BREAKS[random.nextInt(3)] : "";
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    text.append("one_two_\"th_ree\"_four_five".replace('_', separator));
    List<List<String>> rows = new ArrayList<>();
    int count = 1 + random.nextInt(40);
    for (int r = 0; r < count; r++) {
      text.append(lineBreak(random, fixed, text));
      List<String> row = r == 0 ? List.of("1", "2", "3") : row(random);
      rows.add(row);
      text.append(
          String.join(
              String.valueOf(separator),
              row.stream().map(value -> written(value, separator, random)).toList()));
    }
    boolean lastIsEmpty = rows.get(rows.size() - 1).equals(List.of(""));
    if (lastIsEmpty || random.nextBoolean()) {
      text.append(lineBreak(random, fixed, text));
    }
    return new Content(text.toString(), rows);
  }

  /** A LF behind a CR would be half of a CRLF. */
  private static String lineBreak(Random random, String fixed, StringBuilder before) {
    String found = fixed.isEmpty() ? BREAKS[random.nextInt(3)] : fixed;
    boolean afterCr = before.charAt(before.length() - 1) == '\r';
    return afterCr && found.equals("\n") ? "\r" : found;
  }

  private static List<String> row(Random random) {
    if (random.nextInt(8) == 0) {
      return List.of("");
    }
    List<String> row = new ArrayList<>();
    int values = random.nextInt(5) == 0 ? 1 + random.nextInt(9) : 5;
    for (int i = 0; i < values; i++) {
      StringBuilder value = new StringBuilder(random.nextInt(3) == 0 ? "same" : "");
      for (int pieces = random.nextInt(4); pieces > 0; pieces--) {
        value.append(PIECES[random.nextInt(PIECES.length)]);
      }
      row.add(value.toString());
    }
    return row.equals(List.of("")) ? List.of("x") : row;
  }

  private static String written(String value, char separator, Random random) {
    boolean needed =
        value.startsWith("\"")
            || value.indexOf(separator) >= 0
            || value.contains("\n")
            || value.contains("\r");
    boolean quoted = needed || (!value.isEmpty() && random.nextInt(3) == 0);
    return quoted ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
