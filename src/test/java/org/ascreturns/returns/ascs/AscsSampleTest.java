package org.ascreturns.returns.ascs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ascreturns.returns.Sampling;
import org.ascreturns.rule.Settings;
import org.junit.jupiter.api.Test;

/** Sizes and the draw of the sample (specification, section 4). */
class AscsSampleTest {

  private static final BigDecimal RATE = new BigDecimal("0.4");
  private static final BigDecimal FIVE_POINTS = new BigDecimal("0.05");
  private static final Settings SETTINGS =
      new Settings(
          "ascs",
          2025,
          "999",
          LocalDate.of(2025, 10, 1),
          Map.of("stratum_lowest_percent", 15, "margin_of_error_percent", 5),
          Map.of(),
          Map.of(),
          BigDecimal.ZERO);

  private static Map<String, String> person(String id, int age, int reason, int setting) {
    return new HashMap<>(
        Map.of(
            "person_id", id,
            "age", String.valueOf(age),
            "gender", "2",
            "primary_support_reason", String.valueOf(reason),
            "support_setting", String.valueOf(setting)));
  }

  /**
   * 60 with a learning disability, 240 of 18 to 64, 200 in care homes, 500 others of 65 and over.
   */
  private static List<Map<String, String>> council() {
    List<Map<String, String>> people = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      String id = String.format("P%04d", i);
      people.add(
          i < 60
              ? person(id, 30, 7, 1)
              : i < 300
                  ? person(id, 40, 2, 1)
                  : i < 500 ? person(id, 85, 2, 2) : person(id, 80, 1, 1));
    }
    return people;
  }

  private static Sampling.Drawn draw(
      List<Map<String, String>> people, List<Map<String, String>> left, long seed) {
    return new SampleDraw()
        .draw(new Sampling.Request(SETTINGS, people, left, seed, RATE, Map.of()));
  }

  private static Sampling.Table table(Sampling.Drawn drawn, String name) {
    return drawn.tables().stream()
        .filter(found -> found.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSizesAreThoseOfTheSpecification() {
    assertThat(SampleSize.minimum(1_000, FIVE_POINTS)).isEqualTo(278);
    assertThat(SampleSize.toSend(1_000, FIVE_POINTS, RATE)).isEqualTo(696);
    assertThat(SampleSize.minimum(2_449, FIVE_POINTS)).isEqualTo(333);
    assertThat(SampleSize.margin(1_000, 278))
        .isBetween(new BigDecimal("0.0499"), new BigDecimal("0.05"));
    assertThat(SampleSize.margin(1_000, 360))
        .isBetween(new BigDecimal("0.0413"), new BigDecimal("0.0414"));
    assertThat(SampleSize.margin(2_449, 12))
        .isBetween(new BigDecimal("0.282202"), new BigDecimal("0.282203"));
    assertThat(SampleSize.toSend(100, FIVE_POINTS, new BigDecimal("0.3"))).isEqualTo(100);
    assertThat(SampleSize.toSend(0, FIVE_POINTS, RATE)).isZero();

    // Another margin that is required: what it takes gives it, and one answer less does not.
    BigDecimal threePoints = new BigDecimal("0.03");
    int enough = SampleSize.minimum(1_000, threePoints);
    assertThat(enough).isEqualTo(517);
    assertThat(SampleSize.margin(1_000, enough)).isLessThan(threePoints);
    assertThat(SampleSize.margin(1_000, enough - 1)).isGreaterThan(threePoints);
    assertThat(SampleSize.toSend(1_000, threePoints, BigDecimal.ONE)).isEqualTo(517);
  }

  @Test
  void aSmallStratumHasAtLeastFifteenPerCentAndTheSharesAddUpToOne() {
    Map<Integer, BigDecimal> shares =
        SampleSize.shares(Map.of(1, 60, 2, 240, 3, 200, 4, 500), new BigDecimal("0.15"));
    assertThat(shares.get(1)).isEqualByComparingTo("0.15");
    assertThat(shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue())
        .isEqualTo(1.0, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(SampleSize.shares(Map.of(1, 0, 2, 10), new BigDecimal("0.15")).get(1))
        .isEqualByComparingTo("0");
  }

  @Test
  void aStratumGivesNoMorePlacesThanItHasPeopleAndTheOthersTakeTheRest() {
    Map<Integer, Integer> all = Map.of(1, 60, 2, 240, 3, 200, 4, 500);
    Map<Integer, Integer> places =
        SampleSize.places(all, all, new BigDecimal("0.15"), FIVE_POINTS, RATE, Map.of());
    // 15% of 696 places are 105; 60 people are there, and 45 places go to the others.
    assertThat(places).containsEntry(1, 60);
    assertThat(places.values().stream().mapToInt(Integer::intValue).sum()).isBetween(696, 700);
    all.forEach((stratum, people) -> assertThat(places.get(stratum)).isLessThanOrEqualTo(people));
  }

  @Test
  void theDrawIsTheSameForTheSameSeedWhateverTheOrderOfTheFile() {
    List<Map<String, String>> shuffled = council();
    Collections.shuffle(shuffled, new Random(5));
    Sampling.Drawn first = draw(council(), List.of(), 7);
    assertThat(table(draw(shuffled, List.of(), 7), "ascs_sample").lines())
        .isEqualTo(table(first, "ascs_sample").lines());
    assertThat(table(draw(council(), List.of(), 8), "ascs_sample").lines())
        .isNotEqualTo(table(first, "ascs_sample").lines());
  }

  @Test
  void everybodyIsDrawnOrInReserveOrLeftOutWithAReason() {
    List<Map<String, String>> people = council();
    people.add(person("", 50, 2, 1));
    Map<String, String> young = person("Y1", 17, 2, 1);
    people.add(young);
    Map<String, String> unknown = person("U1", 50, 2, 1);
    unknown.put("support_setting", "");
    people.add(unknown);
    people.add(person("P0001", 30, 7, 1));
    List<Map<String, String>> left =
        List.of(Map.of("person_id", "P0500", "reason", "capacity_taken_by_la"));
    Sampling.Drawn drawn = draw(people, left, 1);

    Set<String> ids = new HashSet<>();
    table(drawn, "ascs_sample").lines().forEach(line -> ids.add(line.get(0)));
    assertThat(ids).doesNotContain("P0500", "Y1", "U1");
    table(drawn, "ascs_reserve").lines().forEach(line -> assertThat(ids.add(line.get(0))).isTrue());
    assertThat(ids).hasSize(999);
    assertThat(table(drawn, "ascs_left_out").lines())
        .contains(
            List.of("Y1", "not in the eligible population", "The person is younger than 18"),
            List.of("U1", "not in the eligible population", "The support setting is not known"),
            List.of("P0001", "counted once", "The person number stands there twice"),
            List.of(
                "P0500", "in the eligible population, not in the sample", "capacity_taken_by_la"))
        .hasSize(5);
    int inTables =
        table(drawn, "ascs_eligible_population").lines().stream()
            .mapToInt(line -> line.subList(3, 6).stream().mapToInt(Integer::parseInt).sum())
            .sum();
    assertThat(inTables).isEqualTo(1_000);
    assertThat(table(drawn, "ascs_eligible_population").lines()).hasSize(36);
    assertThat(table(drawn, "ascs_draw").lines().get(3).subList(0, 3))
        .containsExactly("4", "500", "499");
    assertThat(drawn.says().get(0)).contains("1,000 people are eligible; 278 answers");
  }

  @Test
  void anUnknownReasonIsRefusedAndSoIsAnEmptyPopulation() {
    assertThatThrownBy(
            () -> draw(council(), List.of(Map.of("person_id", "P1", "reason", "whim")), 1))
        .hasMessageContaining("\"whim\" is no reason")
        .hasMessageContaining("moved_away");
    assertThatThrownBy(() -> draw(List.of(), List.of(), 1))
        .hasMessageContaining("nobody can be drawn");
  }
}
