package org.ascreturns.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.codec.digest.MurmurHash3;
import org.junit.jupiter.api.Test;

class RowDigestTest {

  @Test
  void digestsAreThoseOfTheReferenceAtEveryLength() {
    Random chance = new Random(1);
    Murmur3 murmur = new Murmur3();
    for (int length = 0; length < 200; length++) {
      byte[] bytes = new byte[length];
      chance.nextBytes(bytes);

      murmur.of(Arrays.copyOf(bytes, length + Murmur3.PADDING), length);

      assertThat(new long[] {murmur.high(), murmur.low()})
          .isEqualTo(MurmurHash3.hash128x64(bytes, 0, length, 0));
    }
  }

  @Test
  void rowsThatDifferOnlyInBlanksAtTheEndsOfValuesAreTheSame() {
    assertThat(digest("a ", " b", "")).isEqualTo(digest("a", "b", "\u00a0"));
  }

  @Test
  void aValueInAnotherColumnIsAnotherRow() {
    assertThat(digest("a", "", "b")).isNotEqualTo(digest("a", "b", ""));
    assertThat(digest("ab", "", "")).isNotEqualTo(digest("a", "b", ""));
    assertThat(digest("\u0141")).isNotEqualTo(digest("A"));
  }

  @Test
  void aLongRowBeforeLeavesNothingBehind() {
    RowDigest used = new RowDigest();
    used.of(new String[] {"x".repeat(9_000), "\u00e9".repeat(5_000)});
    used.of(new String[] {"a", "b"});

    assertThat(new long[] {used.high(), used.low()}).isEqualTo(digest("a", "b"));
  }

  private static long[] digest(String... values) {
    RowDigest digest = new RowDigest();
    digest.of(values);
    return new long[] {digest.high(), digest.low()};
  }
}
