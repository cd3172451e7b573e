package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of the figures whatever the applications are. */
class DolsPropertiesTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  /** An application as it was made up; signedOff is null while it is open. */
  private record Made(
      LocalDate received, boolean urgent, @Nullable LocalDate signedOff, boolean granted) {

    boolean completed() {
      return signedOff != null && !signedOff.isBefore(FIRST) && !signedOff.isAfter(LAST);
    }

    long days() {
      return ChronoUnit.DAYS.between(received, Objects.requireNonNull(signedOff));
    }
  }

  private static Made make(Random chance) {
    LocalDate received = FIRST.minusDays(500).plusDays(chance.nextInt(865));
    LocalDate signedOff = received.plusDays(chance.nextInt(chance.nextBoolean() ? 40 : 600));
    boolean open = chance.nextInt(4) == 0 || signedOff.isAfter(LAST.plusDays(9));
    return new Made(received, chance.nextBoolean(), open ? null : signedOff, chance.nextBoolean());
  }

  private static String line(int number, Made made, Random chance) {
    LocalDate day = made.signedOff();
    boolean granted = day != null && made.granted();
    String signedOff = day == null ? "" : day.toString();
    String ends = day != null && granted ? day.plusDays(30 + chance.nextInt(330)).toString() : "";
    return String.join(
        ",",
        "L" + number,
        "P" + number,
        "999",
        chance.nextBoolean() ? "1-100000001" : "RZZ01",
        made.received().toString(),
        made.urgent() ? "1" : "0",
        granted ? "1,1,1,1,1,1" : "0,0,0,0,0,0",
        granted ? signedOff : "",
        signedOff,
        day == null ? "3" : granted ? "1" : "2",
        day == null || granted ? "" : "7",
        granted ? signedOff : "",
        ends,
        "",
        "0",
        LocalDate.of(1925, 1, 1).plusDays(chance.nextInt(25_000)).toString(),
        String.valueOf(1 + chance.nextInt(3)),
        String.valueOf(1 + chance.nextInt(18)),
        String.valueOf(1 + chance.nextInt(10)));
  }

  private static long number(Map<String, String> cells, String row) {
    return Long.parseLong(cells.get("DOLS-T01 " + row + " value"));
  }

  @Test
  void openAtStartAndReceivedLessCompletedIsOpenAtEnd(@TempDir Path folder) throws IOException {
    for (int seed = 1; seed <= 3; seed++) {
      Random chance = new Random(seed);
      List<Made> made = new ArrayList<>();
      List<String> lines = new ArrayList<>();
      while (lines.size() < 300) {
        Made one = make(chance);
        String line = line(lines.size(), one, chance);
        // What ended before the period is no part of the return.
        String planned = line.split(",", -1)[17];
        LocalDate ended = planned.isEmpty() ? one.signedOff() : LocalDate.parse(planned);
        if (ended == null || !ended.isBefore(FIRST)) {
          made.add(one);
          lines.add(line);
        }
      }
      List<String> shuffled = new ArrayList<>(lines);
      Collections.shuffle(shuffled, chance);
      Map<String, String> cells = run(folder.resolve("a" + seed), lines);
      assertThat(run(folder.resolve("b" + seed), shuffled)).isEqualTo(cells);

      long start = number(cells, "not_completed_start");
      long received = number(cells, "received_total");
      long completed = number(cells, "completed_total");
      assertThat(start + received - completed).isEqualTo(number(cells, "not_completed_end"));
      assertThat(received)
          .isEqualTo(made.stream().filter(one -> !one.received().isBefore(FIRST)).count());
      assertThat(completed).isEqualTo(made.stream().filter(Made::completed).count());
      assertThat(number(cells, "completed_over_one_year"))
          .isEqualTo(made.stream().filter(Made::completed).filter(one -> one.days() > 365).count());
      BigDecimal days =
          BigDecimal.valueOf(made.stream().filter(Made::completed).mapToLong(Made::days).sum());
      assertThat(cells.get("DOLS-T01 duration_mean_days value"))
          .isEqualTo(
              days.divide(BigDecimal.valueOf(completed), 1, RoundingMode.HALF_UP).toString());
    }
  }

  private static Map<String, String> run(Path folder, List<String> lines) throws IOException {
    List<String> file = new ArrayList<>(List.of(DolsRun.HEADER));
    file.addAll(lines);
    DolsRun dols = new DolsRun(folder).with(file);
    assertThat(dols.run(LocalDate.of(2026, 4, 10)).ending()).isEqualTo(RunResult.Ending.COMPLETED);
    assertThat(
            dols.sql.sql("select count(*) from audit.rejected_row").query(Integer.class).single())
        .isZero();
    assertThat(dols.failedChecks()).isEmpty();
    return dols.cells();
  }
}
