package org.ascreturns.returns.cld;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ascreturns.extract.Outcome;
import org.ascreturns.rule.CleansedValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published sample of 65 rows, as far as the rules on one row go; the rest is in the run. */
class CldSampleTest {

  static IntStream rows() {
    return IntStream.rangeClosed(1, 65);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsExactlyTheExpectedFaultsOfARow(int row) {
    NamedCsvRecord expected = CldSample.EXPECTED.get(row - 1);
    List<String> ids = split(expected.getField("expected_rule_ids"));
    List<String> fields = split(expected.getField("expected_fields"));
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).startsWith("CLD-R")) {
        wanted.add(ids.get(i) + " " + fields.get(i));
      }
    }

    Outcome outcome = CldSample.judge(CldSample.row(row), new CldSettings().build());

    assertThat(CldSample.found(outcome))
        .containsExactlyElementsOf(wanted.stream().sorted().toList());
    assertThat(outcome instanceof Outcome.Rejected)
        .isEqualTo(expected.getField("disposition").equals("rejected"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void cleansesExactlyTheExpectedValuesOfARow(int row) {
    NamedCsvRecord expected = CldSample.EXPECTED.get(row - 1);
    if (expected.getField("expected_rule_ids").contains("CLD-X")) {
      return;
    }
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String pair : split(expected.getField("expected_clean"))) {
      wanted.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    Outcome outcome = CldSample.judge(CldSample.row(row), new CldSettings().build());

    Map<String, String> cleansed = new LinkedHashMap<>();
    for (CleansedValue value : outcome.cleansed()) {
      cleansed.put(value.field(), value.after() == null ? "" : value.after());
    }
    assertThat(cleansed).containsExactlyInAnyOrderEntriesOf(wanted);
  }

  private static List<String> split(String list) {
    return list.isEmpty() ? List.of() : Arrays.asList(list.split("\\|"));
  }
}
