package org.ascreturns.extract;

import static org.ascreturns.extract.Scans.NOTHING;
import static org.ascreturns.extract.Scans.file;
import static org.ascreturns.extract.Scans.rows;
import static org.ascreturns.extract.Scans.scan;
import static org.ascreturns.extract.Scans.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.ascreturns.extract.FileScan.Container;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvScanTest {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @TempDir Path folder;

  @Test
  void theScanTellsWhatTheFileIs() throws Exception {
    Path path = file(folder, "a.csv", "Id,Name\n1,x\n2,y\n");
    Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2025-07-01T09:30:15.75Z")));

    FileScan scan = scan(path);

    assertThat(scan.name()).isEqualTo("a.csv");
    assertThat(scan.path()).isEqualTo(path);
    assertThat(scan.sha256()).isEqualTo(DigestUtils.sha256Hex(Files.readAllBytes(path)));
    assertThat(scan.bytes()).isEqualTo(16);
    assertThat(scan.container()).isEqualTo(Container.CSV);
    assertThat(scan.compressed()).isFalse();
    assertThat(scan.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(scan.byteOrderMark()).isFalse();
    assertThat(scan.separator()).isEqualTo(',');
    assertThat(scan.lines()).isEqualTo(3);
    assertThat(scan.headerLines()).isEqualTo(1);
    assertThat(scan.header()).containsExactly("Id", "Name");
    assertThat(scan.slices()).containsExactly(new Slice(1, 8, 16, 2, 2));
    assertThat(scan.watched()).isEmpty();
    assertThat(scan.modified()).isEqualTo(LocalDateTime.of(2025, 7, 1, 10, 30, 15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LF                | a,b~1,2~3,4~       | 3",
        "CRLF              | a,b^~1,2^~3,4^~    | 3",
        "CR                | a,b^1,2^3,4^       | 3",
        "mixed             | a,b^~1,2~3,4^      | 3",
        "no last break     | a,b~1,2~3,4        | 3",
        "last break CR     | a,b~1,2^           | 2",
        "empty line inside | a,b~1,2~~3,4~      | 4",
        "empty lines last  | a,b~1,2~~~         | 4",
        "LF then CR        | a,b~^1,2~          | 3",
        "quoted LF         | a,b~1,'x~y'~3,4~   | 4",
        "quoted CRLF       | a,b~1,'x^~y'~3,4~  | 4",
        "quoted CR         | a,b~1,'x^y'~3,4~   | 4",
        "quote splits CRLF | a,b~1,'x^''~y'~3,4 | 5",
        "quoted, no break  | a,b~1,'x~y'        | 3",
        "ends in separator | a,b~1,             | 2"
      })
  void linesAreCountedAsTheReaderCountsThem(String name, String content, long lines) {
    String text = content.replace('~', '\n').replace('^', '\r').replace('\'', '"');
    for (int sliceBytes : new int[] {1, 5, 1_000}) {
      FileScan scan = scan(file(folder, "a.csv", text), sliceBytes, NOTHING);

      assertThat(scan.lines()).as(name).isEqualTo(lines);
      assertThat(Scans.linesCovered(scan)).as(name).isEqualTo(lines);
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void theSeparatorIsTheOneOfTheHeader(char separator) {
    String text = "\"a,;|\t, x\"Sb,x;y|zSc\n1S\"2\n2\"S3\n".replace('S', separator);
    String header = "a_b_c".replace('_', separator);

    FileScan odd = scan(file(folder, "odd.csv", text.replace("b,x;y|z", "b")));
    FileScan plain = scan(file(folder, "plain.csv", header + "\n1"));

    assertThat(odd.separator()).isEqualTo(separator);
    assertThat(odd.header()).containsExactly("a,;|\t, x", "b", "c");
    assertThat(told(rows(odd))).containsExactly("2+2 [1, 2\n2, 3]");
    assertThat(plain.header()).containsExactly("a", "b", "c");
  }

  @Test
  void oneColumnNeedsNoSeparator() {
    FileScan scan = scan(file(folder, "a.csv", "Id\n1;2\n"));

    assertThat(scan.separator()).isEqualTo(',');
    assertThat(told(rows(scan))).containsExactly("2+1 [1;2]");
  }

  @Test
  void theByteOrderMarkIsNoPartOfTheHeader() {
    FileScan plain = scan(file(folder, "a.csv", "\uFEFFId,b\n1,2\n"));
    FileScan quoted = scan(file(folder, "b.csv", "\uFEFF\"I,d\",b\n1,2\n"));

    assertThat(plain.byteOrderMark()).isTrue();
    assertThat(plain.header()).containsExactly("Id", "b");
    assertThat(plain.slices()).containsExactly(new Slice(1, 8, 12, 2, 1));
    assertThat(quoted.header()).containsExactly("I,d", "b");
  }

  @Test
  void theHeaderMaySpanLinesAndRepeatNames() {
    FileScan scan =
        scan(file(folder, "a.csv", "\"First\r\nname\",\"say \"\"x\"\"\",b,b\n1,2,3,4\n"));

    assertThat(scan.header()).containsExactly("First\r\nname", "say \"x\"", "b", "b");
    assertThat(scan.headerLines()).isEqualTo(2);
    assertThat(told(rows(scan))).containsExactly("3+1 [1, 2, 3, 4]");
  }

  @Test
  void emptyLinesAboveTheHeaderBelongToIt() {
    FileScan scan = scan(file(folder, "a.csv", "\n\r\na;b\n1;2\n"));

    assertThat(scan.header()).containsExactly("a", "b");
    assertThat(scan.headerLines()).isEqualTo(3);
    assertThat(told(rows(scan))).containsExactly("4+1 [1, 2]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a,b\n", "a,b\r\n", "a,b\n\n\r\n", "\uFEFFa,b\n"})
  void aFileWithoutDataHasNoSlices(String content) {
    FileScan scan = scan(file(folder, "a.csv", content));

    assertThat(scan.slices()).isEmpty();
    assertThat(scan.header()).containsExactly("a", "b");
  }

  @Test
  void utf8IsTakenAsSuch() {
    String text = "name,é€\n\"Zoë\",😀 – “x”\n";

    FileScan scan = scan(file(folder, "a.csv", text));

    assertThat(scan.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(scan.header()).containsExactly("name", "é€");
    assertThat(told(rows(scan))).containsExactly("2+1 [Zoë, 😀 – “x”]");
  }

  @Test
  void whatIsNotUtf8IsWindows1252() {
    String text = "name,café\nO’Neil,é\n\"– “x”\",€\n";

    FileScan scan = scan(file(folder, "a.csv", text, WINDOWS_1252), 1, header -> new int[] {1});

    assertThat(scan.charset()).isEqualTo(WINDOWS_1252);
    assertThat(scan.header()).containsExactly("name", "café");
    assertThat(scan.watched()).containsExactly(List.of("é"), List.of("€"));
    assertThat(told(rows(scan))).containsExactly("2+1 [O’Neil, é]", "3+1 [– “x”, €]");
  }

  @Test
  void aHeaderInUtf8IsReadAgainWhenTheDataTurnOutNotToBe() {
    byte[] header = "caf\u00e9,b\n".getBytes(StandardCharsets.UTF_8);
    byte[] data = "\u00e9,1\n".getBytes(WINDOWS_1252);
    byte[] both = new byte[header.length + data.length];
    System.arraycopy(header, 0, both, 0, header.length);
    System.arraycopy(data, 0, both, header.length, data.length);

    FileScan scan = scan(file(folder, "a.csv", both));

    assertThat(scan.header()).containsExactly("cafÃ©", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "c0 80",
        "c1 bf",
        "e0 80 80",
        "ed a0 80",
        "f0 80 80 80",
        "f4 90 80 80",
        "f5 80",
        "80",
        "e2 82",
        "c3",
        "ff"
      })
  void malformedUtf8IsNotTakenForUtf8(String hex) {
    byte[] odd = new byte[hex.split(" ").length];
    for (int i = 0; i < odd.length; i++) {
      odd[i] = (byte) Integer.parseInt(hex.split(" ")[i], 16);
    }
    TextCheck text = new TextCheck();

    for (int at = 0; at < odd.length; ) {
      at = text.pass(odd, at, odd.length, true, 1);
    }

    assertThat(text.charsetSoFar()).isNotEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void everyCharacterOfUnicodeIsUtf8() {
    StringBuilder all = new StringBuilder();
    IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(all::appendCodePoint);
    FileScan scan = scan(file(folder, "a.csv", "a\n\"" + all.substring(0, 300_000) + "\"\n"));

    assertThat(scan.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(rows(scan).get(0).values()[0]).isEqualTo(all.substring(0, 300_000));
  }

  @Test
  void slicesHoldWholeRecordsAndKnowTheirLines() {
    String text = "a,b\n1,\"x\ny\nz\"\n2,\"\"\"\n\"\"\"\n3,\"no \"\"\r\n\"\" end\"\r\n4,5\n";

    FileScan scan = scan(file(folder, "a.csv", text), 1, NOTHING);

    assertThat(scan.slices()).extracting(Slice::startLine).containsExactly(2L, 5L, 7L, 9L);
    assertThat(scan.slices()).extracting(Slice::lines).containsExactly(3L, 2L, 2L, 1L);
    assertThat(scan.slices()).extracting(Slice::number).containsExactly(1, 2, 3, 4);
    assertThat(told(rows(scan)))
        .containsExactly(
            "2+3 [1, x\ny\nz]", "5+2 [2, \"\n\"]", "7+2 [3, no \"\r\n\" end]", "9+1 [4, 5]");
  }

  @Test
  void aQuotationMarkInsideAnUnquotedValueIsText() {
    String text = "a,b\n5\" pipe,6'\" x\n\"q\",r\n";

    FileScan scan = scan(file(folder, "a.csv", text), 1, header -> new int[] {0, 1});

    assertThat(told(rows(scan))).containsExactly("2+1 [5\" pipe, 6'\" x]", "3+1 [q, r]");
    assertThat(scan.slices()).hasSize(2);
    assertThat(scan.watched()).containsExactly(List.of("5\" pipe", "6'\" x"), List.of("q", "r"));
  }

  @Test
  void watchedValuesAreDistinctInOrderOfFirstAppearance() {
    String text =
        "id;from;x;to\n1;A;;B\n2;A;;B\n3;\"A\";;B\n4;\"C;\"\"1\"\"\";;D\n\n5;A;;B\n6;A\n7;;;\n8;E;;F";

    FileScan scan = scan(file(folder, "a.csv", text), 1, header -> new int[] {3, 1, -1});

    assertThat(scan.watched())
        .containsExactly(
            List.of("B", "A", ""),
            List.of("D", "C;\"1\"", ""),
            List.of("", "", ""),
            List.of("F", "E", ""));
  }

  @Test
  void watchedValuesAreLimited() {
    StringBuilder text = new StringBuilder("id\n");
    IntStream.range(0, FileScan.WATCHED_MAX + 10).forEach(i -> text.append(i).append('\n'));

    FileScan scan = scan(file(folder, "a.csv", text.toString()), 64, header -> new int[] {0});

    assertThat(scan.watched()).hasSize(FileScan.WATCHED_MAX).startsWith(List.of("0"));
  }

  @Test
  void theWatchedColumnsAreAskedForOnceWithTheHeader() {
    List<List<String>> asked = new ArrayList<>();

    scan(
        file(folder, "a.csv", "x|y\n1|2\n"),
        64,
        header -> {
          asked.add(header);
          return new int[0];
        });

    assertThat(asked).containsExactly(List.of("x", "y"));
  }

  @Test
  void aCompressedFileIsOneSliceOfWhatItHolds() throws Exception {
    String text = "\uFEFFa;b\n1;\"x\ny\"\n2;z\n";
    byte[] packed = Scans.gzipped(text.getBytes(StandardCharsets.UTF_8));

    FileScan scan = scan(file(folder, "A.CSV.GZ", packed), 1, header -> new int[] {0});

    assertThat(scan.compressed()).isTrue();
    assertThat(scan.container()).isEqualTo(Container.CSV);
    assertThat(scan.bytes()).isEqualTo(packed.length);
    assertThat(scan.sha256()).isEqualTo(DigestUtils.sha256Hex(packed));
    assertThat(scan.separator()).isEqualTo(';');
    assertThat(scan.slices()).containsExactly(new Slice(1, 7, 19, 2, 3));
    assertThat(scan.watched()).containsExactly(List.of("1"), List.of("2"));
    assertThat(told(rows(scan))).containsExactly("2+2 [1, x\ny]", "4+1 [2, z]");
  }
}
