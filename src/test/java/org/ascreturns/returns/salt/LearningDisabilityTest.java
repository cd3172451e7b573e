package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearningDisabilityTest {

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theWorkedExampleGivesItsCells(String profile) {
    SaltExample example = new SaltExample().with("profile", profile).load("lts004").build();

    Map<String, Integer> expected = SaltExample.expected("lts004", profile);
    assertThat(example.figures("LTS004")).containsAllEntriesOf(expected);
    assertThat(expected).containsAllEntriesOf(example.parts("LTS004"));
  }
}
