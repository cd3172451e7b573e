package org.ascreturns.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the bytes come in, the records are the same: chunks end inside of everything. */
class CsvRecordsTest {
  private static final String TEXT =
      "a,b,c\r\n1,\"x\r\n\"\"y\"\"\r\",é\r\r\n\n\"€😀\n\",\"\",\"z\"\r\n\"\"\r\n,,\"\"\"\"";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 31, 64, 70})
  void chunksMayEndAnywhere(int chunk) throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

    assertThat(told(bytes, chunk))
        .isEqualTo(told(bytes, 1_000))
        .containsExactly(
            "7 after line 1",
            "24 after line 4",
            "26 after line 5 blank",
            "27 after line 6 blank",
            "46 after line 8",
            "50 after line 9 blank",
            "56 after line 10",
            "UTF-8",
            "[[c, a], [é, 1], [z, €😀\n], [\", ]]");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomBytesGiveTheSameRecordsOrTheSameRefusal(long seed) {
    Random random = new Random(seed);
    byte[] alphabet = "ab,,\n\r\"\"é".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[1 + random.nextInt(60)];
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = alphabet[random.nextInt(alphabet.length)];
      }
      List<String> whole = toldOrRefused(bytes, 1_000);
      for (int chunk : new int[] {1, 2, 7}) {
        assertThat(toldOrRefused(bytes, chunk)).isEqualTo(whole);
      }
    }
  }

  @Test
  void aSequenceCutOffByTheEndIsNotUtf8() throws IOException {
    byte[] bytes = {'a', '\n', (byte) 0xe2, (byte) 0x82};

    assertThat(told(bytes, 3)).contains("windows-1252");
  }

  @Test
  void aRecordLongerThanTheLimitIsRefusedWithoutReadingToItsEnd() {
    byte[] bytes =
        ("a\n\"" + "x".repeat(2 * Unreadable.MAX_RECORD)).getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> told(bytes, 1 << 16))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("line 2: ")
        .hasMessageContaining("longer than 1 MB");
  }

  private static List<String> toldOrRefused(byte[] bytes, int chunk) {
    try {
      return told(bytes, chunk);
    } catch (UnreadableFileException e) {
      return List.of(e.getMessage());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> told(byte[] bytes, int chunk) throws IOException {
    CsvRecords records = new CsvRecords("a.csv", new ByteArrayInputStream(bytes), chunk);
    WatchedValues watched = new WatchedValues(new int[] {2, 0});
    records.separator((byte) ',');
    records.watch(watched);
    List<String> told = new ArrayList<>();
    while (records.next()) {
      told.add(
          "%d after line %d%s"
              .formatted(
                  records.position(), records.nextLine() - 1, records.blank() ? " blank" : ""));
    }
    Charset charset = records.charset();
    told.add(charset.name());
    told.add(watched.tuples(charset).toString());
    return told;
  }
}
