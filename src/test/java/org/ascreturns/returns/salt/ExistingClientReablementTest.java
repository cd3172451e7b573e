package org.ascreturns.returns.salt;

import static org.ascreturns.returns.salt.ShortTermCouncil.COMMUNITY;
import static org.ascreturns.returns.salt.ShortTermCouncil.DECEASED;
import static org.ascreturns.returns.salt.ShortTermCouncil.DECLINED;
import static org.ascreturns.returns.salt.ShortTermCouncil.NURSING;
import static org.ascreturns.returns.salt.ShortTermCouncil.PRISON;
import static org.ascreturns.returns.salt.ShortTermCouncil.RESIDENTIAL;
import static org.ascreturns.returns.salt.ShortTermCouncil.ST_MAX;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STS002b: the worked example, both sides of each boundary, and each choice of the rule of 7.2. */
class ExistingClientReablementTest {

  private static final ShortTermCouncil COUNCIL = new ShortTermCouncil();

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theWorkedExampleGivesItsCells(String profile) {
    SaltExample example = COUNCIL.profile(profile).load("sts002b").build().example();

    assertThat(example.figures("STS002b"))
        .containsAllEntriesOf(SaltExample.expected("sts002b", profile));
    // The published scripts stop at the total; what followed is our rule, the same in both (D16).
    assertThat(SaltExample.expected("sts002b", "NHS_PDF"))
        .containsAllEntriesOf(example.parts("STS002b-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void eachPersonOfTheWorkedExampleStandsWhereTheyShould(String profile) {
    COUNCIL.profile(profile).load("sts002b").build();

    assertThat(COUNCIL.sequels("STS002b"))
        .containsExactly(
            "N1: no_change",
            "N2: NO_LONG_TERM_SUPPORT",
            "N3: move_residential",
            "N4: no_change",
            "N4: no_change",
            "N5: OPEN");
    assertThat(COUNCIL.clusters("STS002b"))
        .contains("10 2024-06-01 2024-06-20 2", "11 2024-06-25 2024-06-30 1");
  }

  @Test
  void everyTableCountsTheSameEpisodesAndTableFiveIsBlank() {
    SaltExample example = COUNCIL.profile("NHS_PDF").load("sts002b").build().example();

    assertThat(example.figures("STS002b"))
        .containsEntry("STS002b-1 total total", 4)
        .containsEntry("STS002b-2a total total", 0)
        .containsEntry("STS002b-2b psr_invalid total", 4)
        .containsEntry("STS002b-3 carer_not_known move_residential", 1)
        .containsEntry("STS002b-4 ethnicity_invalid no_change", 3)
        .doesNotContainKeys(
            "STS002b-1 discharge_from_hospital no_change",
            "STS002b-1 total early_other",
            "STS002b-1 total early_return_lts");
    assertThat(example.figures("STS002b-5")).isEmpty();
  }

  /** Has a service, and is reabled from 1 to 20 May 2024 in the middle of it. */
  private static ShortTermCouncil reabled(
      String person, String type, String start, String end, String... changes) {
    return COUNCIL
        .person(person)
        .service(type, start, end, changes)
        .service(ST_MAX, "2024-05-01", "2024-05-20");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void whoHasLongTermSupportOnTheFirstDayIsAnExistingClient(String profile) {
    // D4: none of these rows has an outcome, and all count.
    COUNCIL.profile(profile);
    reabled("N1", COMMUNITY, "2024-01-01", "2024-04-30");
    reabled("N2", COMMUNITY, "2024-01-01", "2024-05-01");
    reabled("N3", COMMUNITY, "2024-05-01", "");
    reabled("N4", COMMUNITY, "2024-05-02", "");
    reabled("N5", "Short term support: Ongoing low level", "2024-01-01", "");
    COUNCIL.person("N6", "birth_month", "2008-01").service(COMMUNITY, "2024-01-01", "");
    COUNCIL.service(ST_MAX, "2024-05-01", "2024-05-20");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002b"))
        .containsExactly(
            "N1: NO_LONG_TERM_SUPPORT",
            "N2: all_lts_ended",
            "N3: no_change",
            "N4: NO_LONG_TERM_SUPPORT",
            "N5: NO_LONG_TERM_SUPPORT",
            "N6: UNDER_18");
  }

  @Test
  void anEpisodeCountsInTheYearInWhichItEnds() {
    COUNCIL.profile("NHS_PDF");
    List<String> ends = List.of("2024-03-31", "2024-04-01", "2025-03-31", "2025-04-01");
    for (int i = 0; i < ends.size(); i++) {
      COUNCIL.person("N" + i).service(COMMUNITY, "2022-01-01", "");
      COUNCIL.service(ST_MAX, "2024-03-01", ends.get(i));
    }

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002b"))
        .containsExactly(
            "N0: ENDED_BEFORE_YEAR", "N1: no_change", "N2: no_change", "N3: ENDS_AFTER_YEAR");
  }

  @Test
  void supportAfterwardsHasStartedInThreeDaysAndIsNotOverByTheLastDay() {
    COUNCIL.profile("NHS_PDF");
    reabled("N1", COMMUNITY, "2024-01-01", "2024-05-10").service(NURSING, "2024-05-23", "");
    reabled("N2", COMMUNITY, "2024-01-01", "2024-05-10").service(NURSING, "2024-05-24", "");
    reabled("N3", COMMUNITY, "2024-01-01", "2024-05-20");
    reabled("N4", COMMUNITY, "2024-01-01", "2024-05-21");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002b"))
        .containsExactly(
            "N1: move_nursing", "N2: all_lts_ended", "N3: all_lts_ended", "N4: no_change");
  }

  @Test
  void supportThatEndsWithDeathOrHealthCareIsToldApart() {
    COUNCIL.profile("NHS_PDF");
    dies("N1", "2024-05-23", "", "2024-05-15");
    dies("N2", "2024-05-24", "", "2024-05-15");
    dies("N3", "", DECEASED, "2024-05-15");
    dies("N4", "", "NFA: Referral to NHS services or NHS funded social care", "2024-05-15");
    dies("N5", "", "Release 1 specification only: Not mapped", "2024-05-15");
    dies("N6", "", DECLINED, "2024-05-15");
    // Support goes on: the outcome does not say otherwise.
    dies("N7", "", DECEASED, "");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002b"))
        .containsExactly(
            "N1: early_nhs_eol_deceased",
            "N2: all_lts_ended",
            "N3: early_nhs_eol_deceased",
            "N4: early_nhs_eol_deceased",
            "N5: early_nhs_eol_deceased",
            "N6: all_lts_ended",
            "N7: no_change");
  }

  private static void dies(String person, String death, String outcome, String supportEnds) {
    COUNCIL.person(person, "date_of_death", death);
    COUNCIL.service(COMMUNITY, "2024-01-01", supportEnds);
    COUNCIL.service(
        ST_MAX,
        "2024-05-01",
        "2024-05-20",
        "event_outcome",
        outcome,
        "outcome_submitted",
        outcome.startsWith("Release 1") ? "Progress to End of Life Care" : "");
  }

  @Test
  void aMoveIsToldFromTheBestSettingBeforeAndAfter() {
    COUNCIL.profile("NHS_PDF");
    List<String> settings = List.of(NURSING, RESIDENTIAL, COMMUNITY, PRISON);
    List<String> expected = new ArrayList<>();
    String[][] columns = {
      {"no_change", "decreased", "move_community", "move_community"},
      {"increased", "no_change", "move_community", "move_community"},
      {"move_nursing", "move_residential", "no_change", "no_change"},
      {"move_nursing", "move_residential", "no_change", "no_change"}
    };
    for (int before = 0; before < 4; before++) {
      for (int after = 0; after < 4; after++) {
        String person = "N" + before + after;
        reabled(person, settings.get(before), "2024-01-01", "2024-05-10");
        COUNCIL.service(settings.get(after), "2024-05-21", "");
        expected.add(person + ": " + columns[before][after]);
      }
    }
    // Of several settings the best one speaks.
    reabled("N50", COMMUNITY, "2024-01-01", "").service(RESIDENTIAL, "2024-01-01", "2024-05-10");
    expected.add("N50: move_community");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002b")).containsExactlyElementsOf(expected);
  }

  @Test
  void thePackageTellsWhetherSupportInTheCommunityGrew() {
    COUNCIL.profile("NHS_PDF");
    changes("N1", COMMUNITY, units("10", "Hourly"), units("14", "Hourly"));
    changes("N2", COMMUNITY, units("14", "Hourly"), units("10", "Hourly"));
    changes("N3", COMMUNITY, units("10", "Hourly"), units("10", "Hourly"));
    changes("N4", PRISON, units("10", "Hourly"), units("14", "Hourly"));
    // Not the same unit, or not everywhere: the weekly cost tells.
    changes("N5", COMMUNITY, cost("100", "Weekly", "1"), cost("30", "Hourly", "4"));
    changes("N6", COMMUNITY, cost("100", "Weekly", ""), cost("90", "Weekly", ""));
    // Neither can be compared.
    changes("N7", COMMUNITY, units("", "Hourly"), units("14", "Hourly"));
    // Who returns to the same kind of care home has no change.
    changes("N8", NURSING, cost("100", "Weekly", "1"), cost("900", "Weekly", "1"));
    changes("N9", RESIDENTIAL, cost("100", "Weekly", "1"), cost("900", "Weekly", "1"));

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002b"))
        .containsExactly(
            "N1: increased",
            "N2: decreased",
            "N3: no_change",
            "N4: increased",
            "N5: increased",
            "N6: decreased",
            "N7: no_change",
            "N8: no_change",
            "N9: no_change");
  }

  private static void changes(String person, String type, String[] before, String[] after) {
    reabled(person, type, "2024-01-01", "2024-05-10", before);
    COUNCIL.service(type, "2024-05-21", "", after);
  }

  private static String[] units(String units, String frequency) {
    return new String[] {"planned_units_per_week", units, "cost_frequency_unit_type", frequency};
  }

  private static String[] cost(String cost, String frequency, String units) {
    return new String[] {
      "unit_cost", cost, "cost_frequency_unit_type", frequency, "planned_units_per_week", units
    };
  }

  @Test
  void thePackageAfterwardsIsWhatIsOpenThreeDaysAfterTheLastDay() {
    COUNCIL.profile("NHS_PDF");
    for (String[] person : new String[][] {{"N1", "2024-05-23"}, {"N2", "2024-05-22"}}) {
      reabled(person[0], COMMUNITY, "2024-01-01", "", units("10", "Hourly"));
      COUNCIL.service(COMMUNITY, "2024-05-21", person[1], units("4", "Hourly"));
    }

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002b")).containsExactly("N1: increased", "N2: no_change");
  }

  @Test
  void twoRowsThatEndTogetherAreOneEpisodeOfTheRowWithTheBestOutcome() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1").service(COMMUNITY, "2024-01-01", "");
    for (String[] row :
        new String[][] {{"NFA: Other", "Unknown"}, {DECEASED, "Mental health support"}}) {
      COUNCIL.service(
          ST_MAX,
          "2024-05-01",
          "2024-05-20",
          "event_outcome",
          row[0],
          "primary_support_reason",
          row[1]);
    }

    SaltExample example = COUNCIL.build().example();

    assertThat(example.parts("STS002b-2b"))
        .isEqualTo(Map.of("STS002b-2b mental_health no_change", 1));
  }
}
