package org.ascreturns.returns.cld.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticCouncilTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 1_000})
  void writesExactlyAsManyRowsAsAsked(long rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    SyntheticCouncil.Summary summary =
        SyntheticCouncil.write(new SyntheticCouncil.Options(rows, 5, 2025, "999", 0.1), out);

    assertThat(summary.rows()).isEqualTo(rows);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().count()).isEqualTo(rows + 1);
  }

  @Test
  void theSameOptionsGiveTheSameBytes() throws IOException {
    SyntheticCouncil.Options options =
        new SyntheticCouncil.Options(2_000, 9, 2025, "999", 0.1).withCouncilColumns();
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    ByteArrayOutputStream second = new ByteArrayOutputStream();

    SyntheticCouncil.write(options, first);
    SyntheticCouncil.write(options, second);

    assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
  }

  @Test
  void everyKindOfFaultIsPlantedInALargeFile() throws IOException {
    SyntheticCouncil.Summary summary =
        SyntheticCouncil.write(
            new SyntheticCouncil.Options(20_000, 1, 2025, "999", 0.05),
            OutputStream.nullOutputStream());

    Set<String> kinds = new TreeSet<>();
    Faults.ALL.forEach(fault -> kinds.add(fault.ruleId()));
    assertThat(summary.planted().keySet()).containsExactlyElementsOf(kinds);
  }

  @Test
  void theCommittedSampleIsWhatTheGeneratorWrites() throws IOException {
    SyntheticCouncil.Options options =
        new SyntheticCouncil.Options(400, 3, 2025, "999", 0.1).withCouncilColumns();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SyntheticCouncil.write(options, out);

    Path committed = Path.of("input-samples", "cld").resolve(SyntheticCouncil.fileName(options));
    assertThat(Files.readAllBytes(committed)).isEqualTo(out.toByteArray());
  }
}
