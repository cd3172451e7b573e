package org.ascreturns.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatedTextsTest {

  private final RepeatedTexts texts = new RepeatedTexts();

  @Test
  void aTextReadAgainIsTheSameString() {
    assertThat(text("Female")).isSameAs(text("Female"));
  }

  @Test
  void everyTextComesOutAsItIs() {
    Random chance = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder made = new StringBuilder();
      int length = 1 + chance.nextInt(i % 10 == 0 ? 80 : 5);
      while (made.length() < length) {
        made.append("ab\u00e9\u20ac".charAt(chance.nextInt(4)));
      }
      assertThat(text(made.toString())).isEqualTo(made.toString());
    }
  }

  private String text(String value) {
    char[] buffer = ("xx" + value + "yy").toCharArray();
    return texts.text(buffer, 2, value.length());
  }
}
