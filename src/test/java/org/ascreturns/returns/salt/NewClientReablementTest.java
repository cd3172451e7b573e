package org.ascreturns.returns.salt;

import static org.ascreturns.returns.salt.ShortTermCouncil.ADVICE;
import static org.ascreturns.returns.salt.ShortTermCouncil.COMMUNITY;
import static org.ascreturns.returns.salt.ShortTermCouncil.DECEASED;
import static org.ascreturns.returns.salt.ShortTermCouncil.DECLINED;
import static org.ascreturns.returns.salt.ShortTermCouncil.LOW_LEVEL;
import static org.ascreturns.returns.salt.ShortTermCouncil.NURSING;
import static org.ascreturns.returns.salt.ShortTermCouncil.OTHER_SHORT;
import static org.ascreturns.returns.salt.ShortTermCouncil.PRISON;
import static org.ascreturns.returns.salt.ShortTermCouncil.RESIDENTIAL;
import static org.ascreturns.returns.salt.ShortTermCouncil.ST_MAX;
import static org.ascreturns.returns.salt.ShortTermCouncil.TO_SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** STS002a: the worked example, both sides of each boundary, and each choice of the profiles. */
class NewClientReablementTest {

  private static final ShortTermCouncil COUNCIL = new ShortTermCouncil();

  private static final String ENDED = "NFA: Support ended as planned";
  private static final String HOSPITAL = "Admitted to hospital";

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theWorkedExampleGivesItsCells(String profile) {
    SaltExample example = COUNCIL.profile(profile).load("sts002a").build().example();

    Map<String, Integer> expected = SaltExample.expected("sts002a", profile);
    assertThat(example.figures("STS002a")).containsAllEntriesOf(expected);
    assertThat(expected).containsAllEntriesOf(example.parts("STS002a-1"));
    assertThat(expected).containsAllEntriesOf(example.parts("STS002a-5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void eachPersonOfTheWorkedExampleStandsWhereTheyShould(String profile) {
    SaltExample example = COUNCIL.profile(profile).load("sts002a").build().example();

    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly(
            "N1: 1 no_needs_or_other",
            "N2: 2 lts_any",
            "N3: 5 self_funding",
            "N4: 3 declined",
            "N5: ENDS_AFTER_YEAR",
            "N7: 2 ongoing_low_level",
            "N8: 4 unable_to_classify");
    assertThat(COUNCIL.clusters("STS002a")).contains("5 2024-06-03 2024-07-05 2");
    // STS001 counts all seven, also the one whose reablement ends after the year.
    assertThat(example.figures("STS001"))
        .containsEntry("STS001-1a total st_max", 1)
        .containsEntry("STS001-1b total st_max", 6);
  }

  @Test
  void everyTableCountsTheSameEpisodes() {
    SaltExample example = COUNCIL.profile("NHS_PDF").load("sts002a").build().example();

    assertThat(example.figures("STS002a"))
        .containsEntry("STS002a-1 total total", 6)
        .containsEntry("STS002a-2a total total", 1)
        .containsEntry("STS002a-2b total total", 5)
        .containsEntry("STS002a-3 carer_not_known total", 6)
        .containsEntry("STS002a-4 ethnicity_invalid total", 6)
        .containsEntry("STS002a-2a psr_invalid declined", 1);
  }

  @Test
  void earlyCessationIsBlank() {
    SaltExample example = COUNCIL.profile("NHS_PDF").load("sts002a").build().example();

    assertThat(example.figures("STS002a"))
        .doesNotContainKeys(
            "STS002a-1 total early_other",
            "STS002a-1 total early_lts",
            "STS002a-1 self_funder_of_which_disregard_dpa total",
            "STS002a-5 age_65_plus_disregard_dpa nursing")
        .containsEntry("STS002a-1 total early_nhs_eol_deceased", 0);
  }

  /** Asks, and is reabled from 4 to 20 May 2024. */
  private static ShortTermCouncil reabled(String person, String outcome) {
    return COUNCIL
        .person(person)
        .request("2024-05-01", "2024-05-02")
        .service(ST_MAX, "2024-05-04", "2024-05-20", "event_outcome", outcome);
  }

  @Test
  void rowsOneDayApartAreOneEpisodeAndTwoDaysApartAreTwo() {
    COUNCIL.profile("NHS_PDF");
    reabled("N1", ADVICE).service(ST_MAX, "2024-05-21", "2024-06-20", "event_outcome", DECLINED);
    reabled("N2", ADVICE).service(ST_MAX, "2024-05-22", "2024-06-20", "event_outcome", DECLINED);

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly("N1: 1 declined", "N2: 5 universal_signposted", "N2: 1 declined");
  }

  @Test
  void anEpisodeCountsInTheYearInWhichItEnds() {
    COUNCIL.profile("NHS_PDF");
    ended("N1", "2025-03-31");
    ended("N2", "2025-04-01");
    ended("N3", "");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly("N1: 1 unable_to_classify", "N2: ENDS_AFTER_YEAR", "N3: OPEN");
  }

  private static void ended(String person, String end) {
    COUNCIL.person(person).request("2025-03-01", "2025-03-02");
    COUNCIL.service(ST_MAX, "2025-03-04", end);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theFirstEventStartsWithinThreeDays(String profile) {
    COUNCIL.profile(profile);
    reabled("N1", ADVICE).service(LOW_LEVEL, "2024-05-23", "2024-05-24");
    reabled("N2", ADVICE).service(LOW_LEVEL, "2024-05-24", "2024-05-25");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly("N1: 2 ongoing_low_level", "N2: 5 universal_signposted");
  }

  @ParameterizedTest
  @CsvSource({"NHS_PDF, 5 universal_signposted", "NHS_SQL, 2 ongoing_low_level"})
  void anOpenEventOrOneAfterReablementOfADayMayComeLateForThePublishedScriptsOnly(
      String profile, String sequel) {
    COUNCIL.profile(profile);
    reabled("N1", ADVICE).service(LOW_LEVEL, "2024-07-01", "");
    COUNCIL.person("N2").request("2024-05-01", "2024-05-02");
    COUNCIL.service(ST_MAX, "2024-05-04", "2024-05-04", "event_outcome", ADVICE);
    COUNCIL.service(LOW_LEVEL, "2024-07-01", "2024-07-02");
    reabled("N3", ADVICE).service(LOW_LEVEL, "2024-07-01", "2024-07-02");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly("N1: " + sequel, "N2: " + sequel, "N3: 5 universal_signposted");
  }

  @Test
  void requestsInTheChainDoNotEndItButTheNextEpisodeDoes() {
    COUNCIL.profile("NHS_PDF");
    reabled("N1", ADVICE).request("2024-05-21", "2024-05-22").service(NURSING, "2024-05-23", "");
    reabled("N2", ADVICE).review("2024-05-21", "2024-05-22", "event_outcome", DECLINED);
    COUNCIL.service(NURSING, "2024-05-24", "").service(ST_MAX, "2024-05-24", "2024-05-30");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a").subList(0, 2))
        .containsExactly("N1: 2 lts_any", "N2: 3 declined");
  }

  @Test
  void theServiceThatRanksBestDecidesAndLongTermSupportIsToldBySetting() {
    COUNCIL.profile("NHS_PDF");
    List<String> byRank = List.of(NURSING, RESIDENTIAL, COMMUNITY, PRISON, LOW_LEVEL, OTHER_SHORT);
    for (int best = 0; best < byRank.size(); best++) {
      reabled("N" + best, DECLINED);
      for (String type : byRank.subList(best, byRank.size())) {
        COUNCIL.service(type, "2024-05-21", "");
      }
    }
    COUNCIL.person("N6", "birth_month", "1980-01").request("2024-05-01", "2024-05-02");
    COUNCIL.service(ST_MAX, "2024-05-04", "2024-05-20").service(NURSING, "2024-05-20", "");

    SaltExample example = COUNCIL.build().example();

    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly(
            "N0: 2 lts_any",
            "N1: 2 lts_any",
            "N2: 2 lts_any",
            "N3: 2 lts_any",
            "N4: 2 ongoing_low_level",
            "N5: 2 short_term_other",
            "N6: 2 lts_any");
    assertThat(example.parts("STS002a-5"))
        .isEqualTo(
            Map.of(
                "STS002a-5 age_65_plus nursing", 1,
                "STS002a-5 age_65_plus residential", 1,
                "STS002a-5 age_65_plus community", 1,
                "STS002a-5 age_65_plus prison", 1,
                "STS002a-5 age_18_64 nursing", 1));
    assertThat(example.members("STS002a-5", "age_65_plus", "community"))
        .containsExactly("NHS:N2 2024-05-04 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void anOwnOutcomeCountsOtherwiseThanTheSameOutcomeOfWhatFollows(String profile) {
    COUNCIL.profile(profile);
    // Ended as planned: never usable on what follows, on the episode itself another reason.
    reabled("N1", ENDED);
    reabled("N2", TO_SERVICES).review("2024-05-21", "2024-05-22", "event_outcome", ENDED);
    reabled("N3", ENDED).review("2024-05-21", "2024-05-22", "event_outcome", TO_SERVICES);
    // Hospital (D8): another reason where nothing that counts follows, else not to be classified.
    reabled("N4", HOSPITAL);
    reabled("N5", HOSPITAL).review("2024-05-21", "2024-05-22");
    reabled("N6", HOSPITAL).review("2024-06-21", "2024-06-22");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly(
            "N1: 1 no_needs_or_other",
            "N2: 4 unable_to_classify",
            "N3: 4 no_needs_or_other",
            "N4: 1 no_needs_or_other",
            "N5: 4 unable_to_classify",
            "N6: 5 no_needs_or_other");
  }

  @Test
  void endOfLifeAfterReablementIsAnotherReasonUnlessEventsFollow() {
    // D8
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1").request("2024-05-01", "2024-05-02");
    COUNCIL.service(ST_MAX, "2024-05-04", "2024-05-20", endOfLife());
    COUNCIL.person("N2").request("2024-05-01", "2024-05-02");
    COUNCIL.service(ST_MAX, "2024-05-04", "2024-05-20", endOfLife());
    COUNCIL.review("2024-05-21", "2024-05-22");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly("N1: 1 no_needs_or_other", "N2: 4 unable_to_classify");
  }

  private static String[] endOfLife() {
    return new String[] {
      "event_outcome", "Release 1 specification only: Not mapped",
      "outcome_submitted", "Progress to End of Life Care"
    };
  }

  @ParameterizedTest
  @CsvSource({"NHS_PDF, 3 declined", "NHS_SQL, 3 no_needs_or_other"})
  void severalOutcomesOnTheLastDayAreDifferentOutcomesOrSeveralRowsWithUsableOnes(
      String profile, String sameOutcome) {
    // D5: unlike in STS001, rows without a usable outcome are not counted.
    COUNCIL.profile(profile);
    followedByTwo("N1", DECLINED, DECEASED);
    followedByTwo("N2", DECLINED, DECLINED);
    followedByTwo("N3", DECLINED, TO_SERVICES);
    followedByTwo("N4", DECLINED, ENDED);

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly(
            "N1: 3 no_needs_or_other", "N2: " + sameOutcome, "N3: 3 declined", "N4: 3 declined");
  }

  private static void followedByTwo(String person, String outcome, String otherOutcome) {
    reabled(person, ADVICE);
    COUNCIL.assessment("2024-05-21", "2024-05-25", "event_outcome", outcome);
    COUNCIL.review("2024-05-22", "2024-05-25", "event_outcome", otherOutcome);
  }

  @Test
  void theRouteIsThatOfTheEarliestRequestThatLedToIt() {
    COUNCIL.profile("NHS_PDF");
    // Both requests lead to the episode: the second ends the chain of the first on 10 May only.
    COUNCIL.person("N1");
    COUNCIL.request("2024-05-01", "2024-05-02", "request_route_of_access", "Prison");
    COUNCIL.service(ST_MAX, "2024-05-04", "2024-05-20");
    COUNCIL.request("2024-05-10", "2024-05-11", "request_route_of_access", "Self-funder");
    COUNCIL.service(ST_MAX, "2024-05-12", "2024-06-20");

    SaltExample example = COUNCIL.build().example();

    assertThat(example.parts("STS002a-1"))
        .isEqualTo(Map.of("STS002a-1 prison unable_to_classify", 1));
  }

  @Test
  void onlyReablementThatARequestLedToCounts() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1").service(ST_MAX, "2024-05-04", "2024-05-20");
    // An existing client.
    COUNCIL.person("N2").service(COMMUNITY, "2024-01-01", "").request("2024-05-01", "2024-05-02");
    COUNCIL.service(ST_MAX, "2024-05-04", "2024-05-20");
    // Too late after the request.
    COUNCIL.person("N3").request("2024-05-01", "2024-05-02");
    COUNCIL.service(ST_MAX, "2024-06-04", "2024-06-20");
    // Under 18 at the end of the year.
    COUNCIL.person("N4", "birth_month", "2008-01").request("2024-05-01", "2024-05-02");
    COUNCIL.service(ST_MAX, "2024-05-04", "2024-05-20");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a")).isEmpty();
  }

  @Test
  void requestsOfLastYearLeadToEpisodesOnlyWhereTheJobSaysSo() {
    // D12: 28 March 2024 is last year.
    requestOfLastYear();
    COUNCIL.build();
    assertThat(COUNCIL.sequels("STS002a")).isEmpty();
    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly("N1: ENDED_BEFORE_YEAR", "N2: ENDED_BEFORE_YEAR");

    requestOfLastYear();
    SaltExample example = COUNCIL.withRequestsOfLastYear().build().example();
    assertThat(COUNCIL.sequels("STS002a"))
        .containsExactly("N1: 1 declined", "N2: ENDED_BEFORE_YEAR");
    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly("N1: ENDED_LAST_YEAR", "N2: ENDED_LAST_YEAR");
    assertThat(example.parts("STS001")).isEmpty();
    assertThat(example.figures("STS002a")).containsEntry("STS002a-1 prison declined", 1);
  }

  private static void requestOfLastYear() {
    COUNCIL.profile("NHS_PDF");
    for (String[] person : new String[][] {{"N1", "2024-04-01"}, {"N2", "2024-03-31"}}) {
      COUNCIL.person(person[0]);
      COUNCIL.request("2024-03-20", "2024-03-22", "request_route_of_access", "Prison");
      COUNCIL.service(ST_MAX, "2024-03-25", person[1], "event_outcome", DECLINED);
    }
  }

  @Test
  void reasonCarerAndEthnicityAreThoseOfTheRowThatEndsLast() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1", "birth_month", "1980-01").request("2024-05-01", "2024-05-02");
    COUNCIL.service(ST_MAX, "2024-05-04", "2024-05-20", details("Mental health support", "No"));
    COUNCIL.service(ST_MAX, "2024-05-05", "2024-05-19", details("Unknown", "Yes"));
    reabledWith("N2", "Unknown", "Yes", "No data: Refused");
    reabledWith("N3", "Social support: Support to unpaid carer", "Unknown", "Green");
    reabledWith("N4", "No such reason", "", "White: Roma");

    SaltExample example = COUNCIL.build().example();

    assertThat(example.parts("STS002a-2a"))
        .isEqualTo(Map.of("STS002a-2a mental_health unable_to_classify", 1));
    assertThat(example.parts("STS002a-2b"))
        .isEqualTo(
            Map.of(
                "STS002a-2b psr_unknown unable_to_classify", 1,
                "STS002a-2b social_support_to_carer unable_to_classify", 1,
                "STS002a-2b psr_invalid unable_to_classify", 1));
    assertThat(example.parts("STS002a-3"))
        .isEqualTo(
            Map.of(
                "STS002a-3 no_carer unable_to_classify", 1,
                "STS002a-3 carer unable_to_classify", 1,
                "STS002a-3 carer_not_known unable_to_classify", 2));
    assertThat(example.parts("STS002a-4"))
        .isEqualTo(
            Map.of(
                "STS002a-4 white_irish unable_to_classify", 1,
                "STS002a-4 no_data_refused unable_to_classify", 1,
                "STS002a-4 ethnicity_invalid unable_to_classify", 1,
                "STS002a-4 white_roma unable_to_classify", 1));
  }

  private static void reabledWith(String person, String reason, String carer, String ethnicity) {
    COUNCIL.person(person).request("2024-05-01", "2024-05-02");
    COUNCIL.service(
        ST_MAX,
        "2024-05-04",
        "2024-05-20",
        "primary_support_reason",
        reason,
        "has_unpaid_carer",
        carer,
        "ethnicity",
        ethnicity);
  }

  private static String[] details(String reason, String carer) {
    return new String[] {
      "primary_support_reason", reason, "has_unpaid_carer", carer, "ethnicity", "White: Irish"
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void twoEpisodesOfOnePersonWithTheSameSequelAreTwo(String profile) {
    // D20
    COUNCIL.profile(profile);
    reabled("N1", ADVICE).review("2024-05-21", "2024-05-21", "event_outcome", DECLINED);
    COUNCIL.request("2024-09-01", "2024-09-02").service(ST_MAX, "2024-09-04", "2024-09-20");
    COUNCIL.review("2024-09-21", "2024-09-21", "event_outcome", DECLINED);

    SaltExample example = COUNCIL.build().example();

    assertThat(COUNCIL.sequels("STS002a")).containsExactly("N1: 3 declined", "N1: 3 declined");
    assertThat(example.figures("STS002a")).containsEntry("STS002a-1 total declined", 2);
  }

  @ParameterizedTest
  @CsvSource({"NHS_PDF, N1: 1 declined", "NHS_SQL, N1: 5 universal_signposted|N1: 1 declined"})
  void aShortEpisodeInsideALongOnePartsWhatFollowsForThePublishedScriptsOnly(
      String profile, String sequels) {
    // D2: the row just before ended three days earlier, the latest end so far is one day earlier.
    COUNCIL.profile(profile);
    reabled("N1", ADVICE).service(ST_MAX, "2024-05-05", "2024-05-18");
    COUNCIL.service(ST_MAX, "2024-05-21", "2024-06-20", "event_outcome", DECLINED);

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS002a")).containsExactly(sequels.split("\\|", -1));
  }
}
