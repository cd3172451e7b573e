package org.ascreturns.extract;

import static org.ascreturns.extract.Scans.NOTHING;
import static org.ascreturns.extract.Scans.file;
import static org.ascreturns.extract.Scans.rows;
import static org.ascreturns.extract.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableCsvTest {
  @TempDir Path folder;

  @Test
  void anEmptyFileIsRefused() {
    refused(() -> scan(file(folder, "a.csv", "")), 0, "empty");
    refused(() -> scan(file(folder, "a.csv.gz", Scans.gzipped(new byte[0]))), 0, "empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n\r\n", "\uFEFF", "\uFEFF\n"})
  void aFileOfEmptyLinesHasNoHeader(String content) {
    refused(() -> scan(file(folder, "a.csv", content)), 0, "no header line");
  }

  @Test
  void bytesThatNoCharsetKnowsAreRefusedWithTheirLine() {
    byte[] bytes = "a,b\n1,2\n3,Zx\n".getBytes(StandardCharsets.US_ASCII);
    bytes[10] = (byte) 0xe9;
    bytes[11] = (byte) 0x81;

    refused(() -> scan(file(folder, "a.csv", bytes)), 3, "could not be read as text");
  }

  @Test
  void aByteUnknownToWindows1252IsNoMatterInUtf8() {
    FileScan scan = scan(file(folder, "a.csv", "a\n\u0101\u0141\n"));

    assertThat(rows(scan).get(0).values()).containsExactly("\u0101\u0141");
  }

  @Test
  void aNulCharacterIsRefusedWithItsLine() {
    refused(() -> scan(file(folder, "a.csv", "a,b\n\"1\n\0\",2\n")), 3, "NUL character");
  }

  @Test
  void utf16IsRefused() {
    byte[] little = ("\uFEFFa,b\n").getBytes(StandardCharsets.UTF_16LE);
    byte[] big = ("\uFEFFa,b\n").getBytes(StandardCharsets.UTF_16BE);
    byte[] unmarked = "a,b\n".getBytes(StandardCharsets.UTF_16LE);

    refused(() -> scan(file(folder, "a.csv", little)), 0, "CSV UTF-8");
    refused(() -> scan(file(folder, "a.csv", big)), 0, "CSV UTF-8");
    refused(() -> scan(file(folder, "a.csv", unmarked)), 1, "CSV UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK\3\4 and more", "\u00d0\u00cf\u0011\u00e0 and more"})
  void aWorkbookNamedCsvIsRefused(String content) {
    refused(() -> scan(file(folder, "a.csv", content, StandardCharsets.ISO_8859_1)), 0, "workbook");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b~1,'secret~2,3~          | 2 | never closed",
        "a,b~1,2~'x~y',3~4,'~5~6     | 5 | never closed",
        "a,b~1,'secret               | 2 | never closed",
        "a,b~1,'secret^              | 2 | never closed",
        "a,'b~1,2                    | 1 | never closed",
        "a,b~1,'x'secret~            | 2 | text after a closing",
        "a,b~1,2~'x~y'secret,2~      | 3 | text after a closing",
        "a,b~1,'x' ,2~               | 2 | text after a closing",
        "a,'b'x~1,2                  | 1 | text after a closing"
      })
  void unbalancedQuotationMarksAreRefusedWithTheLineOfTheRecord(
      String content, long line, String words) {
    String text = content.replace('~', '\n').replace('^', '\r').replace('\'', '"');

    refused(() -> scan(file(folder, "a.csv", text), 1, NOTHING), line, words);
  }

  @Test
  void aRecordThatDoesNotEndIsRefusedBeforeItFillsTheMemory() {
    String runaway = "a,b\n1,2\n3,\"" + "no end\n".repeat(1 << 18) + "\",4\n";
    String longest = "a,b\n1,2\n3," + "x".repeat(Unreadable.MAX_RECORD - 3) + "\n";

    refused(() -> scan(file(folder, "a.csv", runaway)), 3, "longer than 1 MB");
    FileScan scan = scan(file(folder, "b.csv", longest));
    assertThat(rows(scan).get(1).values()[1]).hasSize(Unreadable.MAX_RECORD - 3);
  }

  @Test
  void aRecordOneByteTooLongIsRefused() {
    String text = "a,b\n1,2\n3," + "x".repeat(Unreadable.MAX_RECORD - 2) + "\n4,5\n";

    refused(() -> scan(file(folder, "a.csv", text)), 3, "longer than 1 MB");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 25, -3})
  void aBrokenGzIsRefused(int length) {
    byte[] packed =
        Scans.gzipped("a,b\n1,2\n3,4\n5,6\n".repeat(9).getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(packed, length < 0 ? packed.length + length : length);

    refused(() -> scan(file(folder, "a.csv.gz", cut)), 0, "damaged or incomplete");
  }

  @Test
  void aGzThatIsNoneIsRefused() {
    refused(() -> scan(file(folder, "a.csv.gz", "a,b\n1,2\n")), 0, "damaged or incomplete");
  }

  @Test
  void aFileThatIsStillBeingWrittenIsRefused() {
    Path path = file(folder, "a.csv", "a,b\n1,2\n");

    refused(
        () ->
            scan(
                path,
                64,
                header -> {
                  file(folder, "a.csv", "a,b\n1,2\n3,4\n");
                  return new int[0];
                }),
        0,
        "changed while it was read");
  }

  @Test
  void aFileThatChangedAfterTheScanIsNotRead() throws IOException {
    Path path = file(folder, "a.csv", "a,b\n1,2\n");
    FileScan scan = scan(path);

    Files.setLastModifiedTime(path, FileTime.fromMillis(0));
    refused(() -> rows(scan), 0, "has changed");
    Files.writeString(path, "a,b\n1,2\n3,4\n");
    refused(() -> rows(scan), 0, "has changed");
  }

  @Test
  void theReaderItselfRefusesWhatTheScanHasNotSeen() throws IOException {
    refused(() -> rows(swapped("\"secret,2\n")), 3, "do not match");
    refused(() -> rows(swapped("\"se\"rets,2\n")), 3, "do not match");
    refused(() -> rows(swapped("secr\u00e9ts,2\n")), 0, "has changed");
  }

  /** A file whose last line became another, of the same length and in the same second. */
  private FileScan swapped(String line) throws IOException {
    Path path = file(folder, "a.csv", "a,b\n1,2\n" + "x".repeat(line.length() - 1) + "\n");
    FileTime time = Files.getLastModifiedTime(path);
    FileScan scan = scan(path);
    Files.writeString(path, "a,b\n1,2\n" + line, StandardCharsets.ISO_8859_1);
    Files.setLastModifiedTime(path, time);
    return scan;
  }

  @Test
  void theMessageOfAMissingFileComesFromTheSystem() {
    assertThatThrownBy(() -> ExtractScanner.scan(folder.resolve("none.csv"), header -> new int[0]))
        .isInstanceOf(IOException.class);
  }

  @Test
  void raggedRowsAreHandedOverAsTheyAre() {
    FileScan scan = scan(file(folder, "a.csv", "a,b,c\n1\n1,2,3,4\n,,\n,\n1,2,3\n"));

    assertThat(rows(scan).stream().map(row -> List.of(row.values())).toList())
        .containsExactly(
            List.of("1"),
            List.of("1", "2", "3", "4"),
            List.of("", "", ""),
            List.of("", ""),
            List.of("1", "2", "3"));
    assertThat(rows(scan)).noneMatch(ExtractRow::blank);
  }

  private static void refused(ThrowingCallable call, long line, String words) {
    UnreadableFileException refusal = catchThrowableOfType(UnreadableFileException.class, call);
    assertThat(refusal).as("no refusal").isNotNull();
    assertThat(refusal.line()).isEqualTo(line);
    assertThat(refusal.fileName()).startsWith("a.csv");
    assertThat(refusal).hasMessageContaining(words).hasMessageStartingWith("a.csv").hasNoCause();
    assertThat(refusal.getMessage()).doesNotContain("secret").doesNotContain("se\"ret");
  }
}
