package org.ascreturns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ascreturns.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a data quality officer is told of input that cannot be used, and of input that is odd. */
class BrokenInputTest {

  private static final String NAME = "999_CLD_20250401_20260331_20260415060000.csv";

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void listen() throws IOException {
    PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8);
    System.setOut(ear);
    System.setErr(ear);
    Files.createDirectories(folder.resolve("in"));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  private int returns(String... arguments) {
    heard.reset();
    return Returns.run(new Place(folder, Map.of()), arguments);
  }

  private int run(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("run", "salt", "--year", "2025-26", "--as-at", "2026-04-15", "--input", "in"));
    all.addAll(List.of(more));
    all.addAll(List.of("--db", TestDatabase.emptyUrl()));
    return returns(all.toArray(new String[0]));
  }

  private String said() {
    return heard.toString(StandardCharsets.UTF_8);
  }

  private void write(String name, String content, Charset charset) throws IOException {
    Files.write(folder.resolve("in").resolve(name), content.getBytes(charset));
  }

  private void write(String name, String content) throws IOException {
    write(name, content, StandardCharsets.UTF_8);
  }

  /** The header and the first rows of the sample council. */
  private static String sample(int rows) throws IOException {
    Path file = Path.of("input-samples", "cld", NAME);
    return String.join("\n", Files.readAllLines(file).subList(0, rows + 1)) + "\n";
  }

  @Test
  void aFileThatIsRefusedIsToldWithRuleLineAndWhatToDo() throws IOException {
    write("cld.csv", sample(2) + "999,\"never closed\n");

    assertThat(returns("check", "in/cld.csv")).isEqualTo(2);
    assertThat(said())
        .contains("Nothing was changed: no file could be used.")
        .contains("cld.csv: CLD-F01 The file could not be read as text. Line 4: The record")
        .contains("Close it, or write it twice if it is part of the text.")
        .containsOnlyOnce("cld.csv");
  }

  @Test
  void aMissingColumnIsToldWithWhatToDoOnce() throws IOException {
    write("cld.csv", sample(2).replace("Gender,", "").replace("Postcode,", ""));

    assertThat(returns("check", "in/cld.csv")).isEqualTo(2);
    assertThat(said())
        .contains("cld.csv: CLD-F02 Column Gender is missing")
        .contains("cld.csv: CLD-F02 Column Postcode is missing")
        .containsOnlyOnce("Add the column to the extract");
  }

  @Test
  void aFirstLineThatIsNoHeaderIsSaidToBeNoneAndNotRepeated() throws IOException {
    String whole = sample(3);
    write("cld.csv", whole.substring(whole.indexOf('\n') + 1));

    assertThat(returns("check", "in/cld.csv")).isEqualTo(2);
    assertThat(said())
        .contains("CLD-F02 Column")
        .contains("None of the names in line 1 is a column of the specification")
        .contains("comma, semicolon, tab or |")
        .doesNotContain("9991134506")
        .doesNotContain("01/06/1989")
        .doesNotContain("LS99 7HU");
  }

  @Test
  void anEmptyFolderAndAMissingOneAreToldApart() {
    assertThat(run()).isEqualTo(2);
    assertThat(said()).contains("has no file named").contains("*cld*.csv").contains("patterns");

    assertThat(returns("run", "salt", "--year", "2025-26", "--input", "nowhere")).isEqualTo(2);
    assertThat(said()).contains("nowhere does not exist").contains("--input");
  }

  @Test
  void aPlaceForOutputsThatCannotBeWrittenIsRefusedBeforeAnythingIsChanged() throws IOException {
    write("cld.csv", sample(2));
    Files.writeString(folder.resolve("file"), "");

    for (String output : List.of("file", "file/below")) {
      assertThat(run("--output", output)).isEqualTo(2);
      assertThat(said()).contains("file is a file").contains("--output");
    }
    assertThat(folder.resolve(".returns")).doesNotExist();
  }

  @Test
  void aFileInPlaceOfTheInputFolderIsSaidToBeOne() throws IOException {
    write("cld.csv", sample(2));

    assertThat(returns("run", "salt", "--year", "2025-26", "--input", "in/cld.csv")).isEqualTo(2);
    assertThat(said()).contains("in/cld.csv is a file").contains("Name the folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "run salt --year 2025-26 --council 12    | 12 is not a council code. Write three digits",
        "check in/cld.csv --council ABC          | ABC is not a council code. Write three digits",
        "sample --size 10 --council 1            | 1 is not a council code. Write three digits",
        "sample --size lots                      | 'lots' is not a whole number",
        "sample --size 10 --bad-share many       | 'many' is not a number",
        "resume last                             | 'last' is not a whole number",
        "run salt --year 2025                    | '2025' is not a reporting year. Write it as 2025-26",
        "run salt --year 2025-26 --as-at today   | 'today' is not a date. Write it as 2026-04-15",
        "run salt --year 2025-26 --set a         | KEY=VALUE",
        "run salts --year 2025-26                | There is no return 'salts'. Known are: ascof, ascs, dols, indicators, sac, salt",
        "runn                                    | Did you mean: returns run"
      })
  void wrongUseSaysWhatIsRight(String command, String words) throws IOException {
    write("cld.csv", sample(2));

    assertThat(returns(command.split(" "))).isEqualTo(2);
    assertThat(said().replace('"', '\'')).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run", "check", "rules", "people", "explain", "compare", "runs", "resume", "sample"
      })
  void everyCommandExplainsItself(String command) {
    assertThat(returns(command, "--help")).isZero();
    assertThat(said()).startsWith("Usage: returns " + command).contains("Example: returns");
    assertThat(said()).doesNotContain("=<");
  }

  @Test
  void aFolderInPlaceOfAFileIsSaidToBeOne() throws IOException {
    Files.createDirectories(folder.resolve("in").resolve("cld.csv"));

    assertThat(returns("check", "in/cld.csv")).isEqualTo(2);
    assertThat(said()).contains("in/cld.csv is a folder").contains("Name the files in it");
    assertThat(returns("check", "in/none.csv")).isEqualTo(2);
    assertThat(said()).contains("There is no file").contains("in/none.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "columns: {Swift ID: Nonsense}      | 'columns: Swift ID: there is no field Nonsense'",
        "values: {Gendr: {M: Male}}         | values: there is no code list Gendr",
        "values: {Gender: {M: Man}}         | 'values: Gender: \"Man\" is not on the list'",
      })
  void aMappingThatCannotBeIsRefusedBeforeAnythingIsChanged(String mapping, String words)
      throws IOException {
    write("cld.csv", sample(2));
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(
        folder.resolve("jobs").resolve("salt.yaml"),
        "files:\n  cld:\n    patterns: ['*cld*.csv']\n    " + mapping + "\n");

    assertThat(returns("check", "in/cld.csv")).isEqualTo(2);
    assertThat(said()).contains(words).contains("jobs/salt.yaml").doesNotContain("Exception");
    assertThat(run()).isEqualTo(2);
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLD-F05", "CLD-F01", "CLD-R999"})
  void aRuleThatNothingCanBeLetPassOfCannotBeLowered(String rule) throws IOException {
    write("cld.csv", sample(2));
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(folder.resolve("jobs/salt.yaml"), "rules: {" + rule + ": warn}\n");

    assertThat(run()).isEqualTo(2);
    assertThat(said())
        .contains("salt.yaml, line 1: " + rule + " is no rule whose severity can be changed")
        .contains("returns rules")
        .doesNotContain("Exception");
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void aWorkbookWithAPasswordAndAnArchiveAreToldWithWhatToDo() throws Exception {
    try (POIFSFileSystem locked = new POIFSFileSystem();
        OutputStream file = Files.newOutputStream(folder.resolve("in/cld.xlsx"))) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (XSSFWorkbook workbook = new XSSFWorkbook();
          OutputStream content = encryptor.getDataStream(locked)) {
        workbook.createSheet("events");
        workbook.write(content);
      }
      locked.writeFilesystem(file);
    }
    assertThat(run()).isEqualTo(2);
    assertThat(said()).contains("protected by a password. Save it as .xlsx without password");

    Files.delete(folder.resolve("in/cld.xlsx"));
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("in/extract_cld.zip")))) {
      zip.putNextEntry(new ZipEntry("cld.csv"));
      zip.write(sample(2).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(run()).isEqualTo(2);
    assertThat(said()).contains("has no file named").contains("unpack extract_cld.zip.");

    Files.move(folder.resolve("in/extract_cld.zip"), folder.resolve("in/cld.csv"));
    assertThat(run()).isEqualTo(2);
    assertThat(said()).contains("a zip archive and not CSV").contains("unpack an archive");
    assertThat(folder.resolve("output")).doesNotExist();
  }

  @Test
  void aMappingMayNameTheFieldAsTheSpecificationPrintsIt() throws IOException {
    write("cld.csv", sample(2).replace("LA Person Unique Identifier", "Swift ID").replace("9", ""));
    Files.createDirectories(folder.resolve("jobs"));
    Files.writeString(
        folder.resolve("jobs").resolve("salt.yaml"),
        """
        files:
          cld:
            patterns: ['*cld*.csv']
            columns: {swift_id: LA Person Unique Identifier}
        rules: {CLD-R001: warn}
        """);

    returns("check", "in/cld.csv");
    assertThat(said()).doesNotContain("CLD-F02").doesNotContain("Swift");
  }

  @Test
  void whatIsOddAboutAFileIsSaidAtTheEndOfTheRun() throws IOException {
    write("cld-old.csv", sample(4).replace("Brokerage team", "Équipe"), TextCharsets.WINDOWS_1252);
    write("cld-broken.csv", "");
    Files.copy(
        folder.resolve("in").resolve("cld-old.csv"), folder.resolve("in").resolve("cld-copy.csv"));
    Path misnamed = folder.resolve("in").resolve("cld-first.csv.gz");
    Files.copy(folder.resolve("in").resolve("cld-old.csv"), misnamed);
    Files.setLastModifiedTime(misnamed, FileTime.from(Instant.parse("2026-04-01T00:00:00Z")));
    write("cld-title.csv", "Extract of client level data\n" + sample(2));

    assertThat(run()).isZero();
    assertThat(said())
        .contains("is not UTF-8 and was read as Windows-1252")
        .contains("has no submission time in its name; its file time was taken")
        .contains("has the same content as")
        .contains("cld-first.csv.gz: The compressed file is damaged")
        .contains("cld-title.csv: None of the names in line 1 is a column")
        .doesNotContain("Column LA Code is missing")
        .contains("cld-broken.csv: The file is empty. Run the extract again.");
    String reconciliation =
        Files.readString(folder.resolve("output/2025-26/salt/reconciliation.csv"));
    assertThat(reconciliation.lines().filter(line -> line.contains(",4,4,0,"))).hasSize(1);
  }

  @Test
  void bytesBehindACompressedFileAreNotPassedOver() throws IOException {
    Path file = folder.resolve("in").resolve("cld.csv.gz");
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (String part : List.of(sample(2), "999,second part\n")) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] damaged = packed.toByteArray();
    int second = damaged.length - 40;
    while (damaged[second] != 0x1f || damaged[second + 1] != (byte) 0x8b) {
      second++;
    }
    damaged[second] = 'x';
    Files.write(file, damaged);

    assertThat(returns("check", "in/cld.csv.gz")).isEqualTo(2);
    assertThat(said()).contains("damaged or incomplete");
  }

  private static final class TextCharsets {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  }
}
