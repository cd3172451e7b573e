package org.ascreturns.extract;

import static org.ascreturns.extract.Scans.file;
import static org.ascreturns.extract.Scans.rows;
import static org.ascreturns.extract.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawRowTest {
  private static final BitSet NONE = new BitSet();

  @TempDir Path folder;

  @Test
  void onlyWhatMustBeQuotedIsQuoted() {
    String[] values = {"", "a b", "c,d", "say \"x\"", "two\r\nlines", "e;f", " 'g' "};

    assertThat(RawRow.csv(values, NONE))
        .isEqualTo(",a b,\"c,d\",\"say \"\"x\"\"\",\"two\r\nlines\",e;f, 'g' ");
  }

  @Test
  void columnsThatMustNotBeKeptAreBlank() {
    BitSet omit = new BitSet();
    omit.set(1);
    omit.set(2);
    omit.set(9);

    assertThat(RawRow.csv(new String[] {"a", "b", "c,d", "e"}, omit)).isEqualTo("a,,,e");
  }

  @Test
  void aRowReadAgainIsTheSame() {
    String[] values = {"\"", "\n", ",", "x\"", "", "\r"};
    Path path = file(folder, "a.csv", "a,b,c,d,e,f\n" + RawRow.csv(values, NONE));

    assertThat(rows(scan(path)).get(0).values()).isEqualTo(values);
  }

  @Test
  void noValuesAreAnEmptyLine() {
    assertThat(RawRow.csv(new String[0], NONE)).isEmpty();
  }
}
