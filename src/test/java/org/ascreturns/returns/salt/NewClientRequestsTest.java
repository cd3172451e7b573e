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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** STS001: the worked example, both sides of each boundary, and each choice of the profiles. */
class NewClientRequestsTest {

  private static final ShortTermCouncil COUNCIL = new ShortTermCouncil();

  private static final String CARER_SERVICE = "Unpaid carer support: Direct to unpaid carer";
  private static final String NOT_MAPPED = "Release 1 specification only: Not mapped";

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theWorkedExampleGivesItsCells(String profile) {
    SaltExample example = COUNCIL.profile(profile).load("sts001").build().example();

    Map<String, Integer> expected = SaltExample.expected("sts001", profile);
    assertThat(example.figures("STS001")).containsAllEntriesOf(expected);
    assertThat(expected).containsAllEntriesOf(example.parts("STS001"));
  }

  /** N7 has two requests with different sequels, and is one client. */
  @Test
  void everyFigureLeadsToAsManyPeople() {
    SaltExample example = COUNCIL.profile("NHS_PDF").load("sts001").build().example();

    Map<String, Integer> figures = example.figures("STS001");
    figures.values().removeIf(value -> value == 0);
    assertThat(figures).containsEntry("STS001-1b total_clients total", 4);
    assertThat(example.listed(figures.keySet())).isEqualTo(figures);
  }

  @ParameterizedTest
  @CsvSource({"NHS_PDF, 5 unable_to_classify", "NHS_SQL, 2 lts_community"})
  void eachPersonOfTheWorkedExampleStandsWhereTheyShould(String profile, String late) {
    COUNCIL.profile(profile).load("sts001").build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly(
            "L3: 2 lts_residential",
            "N1: 2 st_max",
            "N11: 1 no_services_deceased",
            "N2: 1 universal_signposted",
            "N4: " + late,
            "N5: HAS_LONG_TERM_SUPPORT",
            "N6: 3 no_services_other",
            "N7: 5 unable_to_classify",
            "N7: 1 universal_signposted",
            "N8: OPEN");
    assertThat(COUNCIL.clusters("STS001")).contains("2 2024-05-01 2024-05-06 2");
    assertThat(COUNCIL.example().leftOut("STS"))
        .containsExactly("4 SUPERSEDED", "20 ID_AMBIGUOUS", "21 BIRTH_UNKNOWN");
    assertThat(COUNCIL.example().members("STS001-1b", "community_other", "lts_residential"))
        .containsExactly("LA:l3 2024-07-01 1");
  }

  @Test
  void theAssessmentAndBothServicesOfTheWalkThroughFollowTheRequest() {
    COUNCIL.profile("NHS_PDF").load("sts001").build();

    assertThat(COUNCIL.chain("STS001")).contains("7 in", "8 in", "9 in");
    assertThat(
            COUNCIL
                .example()
                .lines(
                    """
                    select sequel_record_id % 1000, service_no, chain_result
                    from returns.salt_sts_sequel
                    where column_key = 'lts_residential'
                    """))
        .containsExactly("9 3 IN");
  }

  @Test
  void aClientIsCountedOnceInTheLineOfClientsHoweverManyRequests() {
    SaltExample example = COUNCIL.profile("NHS_PDF").load("sts001").build().example();

    assertThat(example.figures("STS001-1b"))
        .containsEntry("STS001-1b total total", 5)
        .containsEntry("STS001-1b total_clients total", 4)
        .containsEntry("STS001-1b total_clients unable_to_classify", 1)
        .containsEntry("STS001-1b total_clients universal_signposted", 1)
        .containsEntry("STS001-1b total_clients lts_nursing", 0);
    assertThat(example.members("STS001-1b", "total_clients", "universal_signposted"))
        .containsExactly("NHS:N7");
  }

  @Test
  void requestsFourDaysApartAreOneAndFiveDaysApartAreTwo() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1").request("2024-05-01", "2024-05-02").request("2024-05-06", "2024-05-07");
    COUNCIL.person("N2").request("2024-05-01", "2024-05-02").request("2024-05-07", "2024-05-08");

    COUNCIL.build();

    assertThat(COUNCIL.clusters("STS001"))
        .containsExactly(
            "3 2024-05-01 2024-05-07 2", "4 2024-05-01 2024-05-02 1", "5 2024-05-07 2024-05-08 1");
  }

  @ParameterizedTest
  @CsvSource({
    "NHS_PDF, 4 2024-05-01 2024-06-03 3",
    "NHS_SQL, 2 2024-05-01 2024-05-30 2|4 2024-06-02 2024-06-03 1"
  })
  void aShortRequestInsideALongOnePartsWhatFollowsForThePublishedScriptsOnly(
      String profile, String clusters) {
    // D2: the row just before ended on 2 May, the latest end so far is 30 May.
    COUNCIL.profile(profile);
    COUNCIL.person("N1").request("2024-05-01", "2024-05-30").request("2024-05-02", "2024-05-02");
    COUNCIL.request("2024-06-02", "2024-06-03");

    COUNCIL.build();

    assertThat(COUNCIL.clusters("STS001")).containsExactly(clusters.split("\\|", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void aRequestCountsInTheYearInWhichItEnds(String profile) {
    COUNCIL.profile(profile);
    COUNCIL.person("N1").request("2024-03-20", "2024-03-31");
    COUNCIL.person("N2").request("2024-03-20", "2024-04-01");
    COUNCIL.person("N3").request("2025-03-20", "2025-03-31");
    COUNCIL.person("N4").request("2025-03-20", "2025-04-01");
    COUNCIL.person("N5").request("2025-03-20", "");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly(
            "N1: ENDED_BEFORE_YEAR",
            "N2: 1 unable_to_classify",
            "N3: 1 unable_to_classify",
            "N4: ENDS_AFTER_YEAR",
            "N5: OPEN");
  }

  @ParameterizedTest
  @CsvSource({
    "NHS_PDF, N1: ENDS_AFTER_YEAR, N2: OPEN, 3 2025-03-10 2025-04-02 2",
    "NHS_SQL, N1: 5 universal_signposted, N2: 5 universal_signposted, 2 2025-03-10 2025-03-28 2"
  })
  void aRequestThatRunsOnPastTheYearCountsForThePublishedScriptsOnly(
      String profile, String ended, String open, String cluster) {
    // D1: its last row that ended in the year stands for it, and the row after it is the next
    // request.
    COUNCIL.profile(profile);
    for (String[] person : new String[][] {{"N1", "2025-04-02"}, {"N2", ""}}) {
      COUNCIL.person(person[0]).request("2025-03-10", "2025-03-28", "event_outcome", ADVICE);
      COUNCIL.request("2025-03-30", person[1], "event_outcome", TO_SERVICES);
    }

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001")).containsExactly(ended, open);
    assertThat(COUNCIL.clusters("STS001")).contains(cluster);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void whoHasLongTermSupportOnTheFirstDayIsNoNewClient(String profile) {
    COUNCIL.profile(profile);
    support("N1", COMMUNITY, "2024-01-01", "2024-05-31");
    support("N2", COMMUNITY, "2024-01-01", "2024-06-01");
    support("N3", NURSING, "2024-06-01", "");
    support("N4", NURSING, "2024-06-02", "");
    support("N5", RESIDENTIAL, "2024-01-01", "");
    support("N6", PRISON, "2024-01-01", "");
    support("N7", LOW_LEVEL, "2024-01-01", "");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly(
            "N1: 1 unable_to_classify",
            "N2: HAS_LONG_TERM_SUPPORT",
            "N3: HAS_LONG_TERM_SUPPORT",
            "N4: 2 lts_nursing",
            "N5: HAS_LONG_TERM_SUPPORT",
            "N6: HAS_LONG_TERM_SUPPORT",
            "N7: 1 unable_to_classify");
    assertThat(
            COUNCIL
                .example()
                .lines(
                    """
                    select because_of % 1000
                    from returns.salt_sts_cluster
                    where out_reason = 'HAS_LONG_TERM_SUPPORT' and measure = 'STS001'
                    order by 1
                    """))
        .containsExactly("4", "6", "10", "12");
  }

  /** A request on the first two days of June 2024 without outcome and route (D4), and a service. */
  private static void support(String person, String type, String start, String end) {
    COUNCIL.person(person).service(type, start, end).request("2024-06-01", "2024-06-02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void theFirstEventStartsWithinTwentyEightDays(String profile) {
    COUNCIL.profile(profile);
    COUNCIL.person("N1").request("2024-05-01", "2024-05-02");
    COUNCIL.service(LOW_LEVEL, "2024-05-30", "2024-06-10");
    COUNCIL.person("N2").request("2024-05-01", "2024-05-02");
    COUNCIL.service(LOW_LEVEL, "2024-05-31", "2024-06-10");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly("N1: 2 ongoing_low_level", "N2: 5 unable_to_classify");
    assertThat(COUNCIL.chain("STS001")).containsExactly("3 in", "5 late");
  }

  @ParameterizedTest
  @CsvSource({"NHS_PDF, 5 unable_to_classify", "NHS_SQL, 2 ongoing_low_level"})
  void anOpenFirstEventMayComeLateForThePublishedScriptsOnly(String profile, String sequel) {
    // D3: one closed event on that day is enough to apply the test.
    COUNCIL.profile(profile);
    COUNCIL.person("N1").request("2024-05-01", "2024-05-02");
    COUNCIL.service(LOW_LEVEL, "2024-08-01", "");
    COUNCIL.person("N2").request("2024-05-01", "2024-05-02");
    COUNCIL.service(LOW_LEVEL, "2024-08-01", "").assessment("2024-08-01", "2024-08-20");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly("N1: " + sequel, "N2: 5 unable_to_classify");
  }

  @ParameterizedTest
  @CsvSource({"NHS_PDF, 5 unable_to_classify", "NHS_SQL, 2 ongoing_low_level"})
  void afterARequestOfOneDayTheFirstEventMayComeLateForThePublishedScriptsOnly(
      String profile, String sequel) {
    // D19: the request meets itself, and is taken out after the events were numbered.
    COUNCIL.profile(profile);
    COUNCIL.person("N1").request("2024-05-02", "2024-05-02");
    COUNCIL.service(LOW_LEVEL, "2024-08-01", "2024-08-05");
    COUNCIL.person("N2").request("2024-05-01", "2024-05-02").request("2024-05-02", "2024-05-02");
    COUNCIL.service(LOW_LEVEL, "2024-08-01", "2024-08-05");
    COUNCIL.person("N3").request("2024-05-01", "2024-05-02");
    COUNCIL.service(LOW_LEVEL, "2024-08-01", "2024-08-05");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly("N1: " + sequel, "N2: " + sequel, "N3: 5 unable_to_classify");
  }

  @Test
  void aRequestOfOneDayIsNotItsOwnSequel() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1").request("2024-05-02", "2024-05-02", "event_outcome", ADVICE);

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001")).containsExactly("N1: 1 universal_signposted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void aGapOfThreeDaysKeepsTheChainAndOneOfFourBreaksIt(String profile) {
    COUNCIL.profile(profile);
    COUNCIL.person("N1").request("2024-05-01", "2024-05-02");
    COUNCIL.assessment("2024-05-10", "2024-05-20").service(COMMUNITY, "2024-05-23", "");
    COUNCIL.person("N2").request("2024-05-01", "2024-05-02");
    COUNCIL.assessment("2024-05-10", "2024-05-20").service(COMMUNITY, "2024-05-24", "");
    // What follows an open event is in, however late.
    COUNCIL.person("N3").request("2024-05-01", "2024-05-02");
    COUNCIL.assessment("2024-05-10", "").service(COMMUNITY, "2024-12-24", "");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly("N1: 2 lts_community", "N2: 4 unable_to_classify", "N3: 2 lts_community");
  }

  @Test
  void anUnbrokenChainMayRunPastTheWindow() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1").request("2024-05-01", "2024-05-02");
    COUNCIL.assessment("2024-05-20", "2024-07-31").service(NURSING, "2024-08-01", "");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001")).containsExactly("N1: 2 lts_nursing");
  }

  @Test
  void whatBeganBeforeTheRequestEndedIsNoSequel() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1").request("2024-05-01", "2024-05-10", "event_outcome", DECLINED);
    COUNCIL.service(LOW_LEVEL, "2024-05-09", "");
    COUNCIL.person("N2").request("2024-05-01", "2024-05-10").service(LOW_LEVEL, "2024-05-10", "");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly("N1: 1 no_services_other", "N2: 2 ongoing_low_level");
  }

  @Test
  void theNextRequestEndsTheChainWithAllOfItsDay() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1").request("2024-05-01", "2024-05-02", "event_outcome", ADVICE);
    COUNCIL.assessment("2024-05-10", "2024-05-20", "event_outcome", DECLINED);
    COUNCIL.service(LOW_LEVEL, "2024-05-21", "2024-06-01").request("2024-05-21", "2024-05-22");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly("N1: 3 no_services_other", "N1: 1 unable_to_classify");
    assertThat(COUNCIL.chain("STS001")).containsExactly("3 in", "5 next", "4 next");
  }

  @Test
  void theServiceThatRanksBestDecides() {
    COUNCIL.profile("NHS_PDF");
    List<String> byRank =
        List.of(ST_MAX, NURSING, RESIDENTIAL, COMMUNITY, PRISON, LOW_LEVEL, OTHER_SHORT);
    for (int best = 0; best < byRank.size(); best++) {
      COUNCIL.person("N" + best).request("2024-05-01", "2024-05-02", "event_outcome", ADVICE);
      for (String type : byRank.subList(best, byRank.size())) {
        COUNCIL.service(type, "2024-05-10", "");
      }
    }

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly(
            "N0: 2 st_max",
            "N1: 2 lts_nursing",
            "N2: 2 lts_residential",
            "N3: 2 lts_community",
            "N4: 2 lts_prison",
            "N5: 2 ongoing_low_level",
            "N6: 2 short_term_other");
  }

  @Test
  void servicesForCarersAndOfNoKnownTypeAreNoServicesButTheirOutcomesAreRead() {
    COUNCIL.profile("NHS_PDF");
    int n = 1;
    for (String type : List.of(CARER_SERVICE, "", "Something else")) {
      COUNCIL.person("N" + n++).request("2024-05-01", "2024-05-02", "event_outcome", ADVICE);
      COUNCIL.service(type, "2024-05-10", "2024-05-11", "event_outcome", DECEASED);
    }

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly(
            "N1: 3 no_services_deceased",
            "N2: 3 no_services_deceased",
            "N3: 3 no_services_deceased");
  }

  @Test
  void theUsableOutcomeThatEndsLastDecidesWhereThereIsNoService() {
    COUNCIL.profile("NHS_PDF");
    asksAndIsAssessed("N1", "2024-05-20", DECLINED, "2024-05-21", DECEASED);
    asksAndIsAssessed("N2", "2024-05-21", DECLINED, "2024-05-20", DECEASED);
    // An open event is taken to end first.
    asksAndIsAssessed("N3", "2024-05-20", DECLINED, "", DECEASED);
    asksAndIsAssessed("N4", "", TO_SERVICES, "", DECEASED);
    asksAndIsAssessed("N5", "2024-05-20", DECEASED, "2024-05-25", TO_SERVICES);
    asksAndIsAssessed("N6", "2024-05-20", TO_SERVICES, "2024-05-25", "");

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly(
            "N1: 3 no_services_deceased",
            "N2: 3 no_services_other",
            "N3: 3 no_services_other",
            "N4: 3 no_services_deceased",
            "N5: 3 no_services_deceased",
            "N6: 4 universal_signposted");
  }

  private static void asksAndIsAssessed(
      String person, String end, String outcome, String otherEnd, String otherOutcome) {
    COUNCIL.person(person).request("2024-05-01", "2024-05-02", "event_outcome", ADVICE);
    COUNCIL.assessment("2024-05-10", end, "event_outcome", outcome);
    COUNCIL.review("2024-05-11", otherEnd, "event_outcome", otherOutcome);
  }

  @ParameterizedTest
  @CsvSource({
    "NHS_PDF, 3 universal_signposted, 3 no_services_deceased",
    "NHS_SQL, 3 no_services_other, 3 no_services_other"
  })
  void severalOutcomesOnTheLastDayAreDifferentOutcomesOrSeveralRows(
      String profile, String sameOutcome, String withUnusable) {
    // D5
    COUNCIL.profile(profile);
    asksAndIsAssessed("N1", "2024-05-20", DECLINED, "2024-05-20", DECEASED);
    asksAndIsAssessed("N2", "2024-05-20", ADVICE, "2024-05-20", ADVICE);
    asksAndIsAssessed("N3", "2024-05-20", DECEASED, "2024-05-20", TO_SERVICES);
    // Rows equal in event type, start, end and outcome count once.
    COUNCIL.person("N4").request("2024-05-01", "2024-05-02");
    COUNCIL.assessment("2024-05-10", "2024-05-20", "event_outcome", DECEASED);
    COUNCIL.assessment("2024-05-10", "2024-05-20", "event_outcome", DECEASED);

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly(
            "N1: 3 no_services_other",
            "N2: " + sameOutcome,
            "N3: " + withUnusable,
            "N4: 3 no_services_deceased");
  }

  @Test
  void theOutcomeOfTheRequestDecidesWhereNothingThatFollowsDoes() {
    COUNCIL.profile("NHS_PDF");
    Map<String, String> columns =
        Map.ofEntries(
            Map.entry("Progress to reablement/ST-Max", "unable_to_classify"),
            Map.entry("Admitted to hospital", "unable_to_classify"),
            Map.entry("NFA: Support ended as planned", "unable_to_classify"),
            Map.entry("NFA: Responsibility moved to another local authority", "no_services_other"),
            Map.entry("NFA: Referral to NHS services or NHS funded social care", "nhs_funded"),
            Map.entry("NFA: Self-funded client or under 12wk disregard", "no_services_other"),
            Map.entry(
                "NFA: Referral to other service within the local authority",
                "universal_signposted"),
            Map.entry("NFA: No services offered for other reason", "no_services_other"),
            Map.entry("NFA: Support ended for other reason", "no_services_other"),
            Map.entry("NFA: Other", "no_services_other"),
            Map.entry("Invalid and not mapped", "unable_to_classify"),
            Map.entry("", "unable_to_classify"));
    List<String> outcomes = columns.keySet().stream().sorted().toList();
    for (int i = 0; i < outcomes.size(); i++) {
      COUNCIL.person("N" + (10 + i));
      COUNCIL.request("2024-05-01", "2024-05-02", "event_outcome", outcomes.get(i));
    }

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactlyElementsOf(
            Stream.iterate(0, i -> i < outcomes.size(), i -> i + 1)
                .map(i -> "N" + (10 + i) + ": 1 " + columns.get(outcomes.get(i)))
                .toList());
  }

  @Test
  void endOfLifeIsToldFromTheWordsOfReleaseOne() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL
        .person("N1")
        .request("2024-05-01", "2024-05-02", released("Progress to End of Life Care"));
    COUNCIL
        .person("N2")
        .request("2024-05-01", "2024-05-02", released(" progress to end of  life care "));
    COUNCIL.person("N3");
    COUNCIL.request("2024-05-01", "2024-05-02", released("Progress to financial assessment"));
    COUNCIL.person("N4").request("2024-05-01", "2024-05-02");
    COUNCIL.assessment("2024-05-03", "2024-05-04", released("Progress to End of Life Care"));

    COUNCIL.build();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly(
            "N1: 1 end_of_life",
            "N2: 1 end_of_life",
            "N3: 1 unable_to_classify",
            "N4: 3 end_of_life");
  }

  private static String[] released(String words) {
    return new String[] {"event_outcome", NOT_MAPPED, "outcome_submitted", words};
  }

  @Test
  void ofTheRowsThatEndLastTheOneWithTheBestOutcomeSpeaks() {
    COUNCIL.profile("NHS_PDF");
    // The order is NHS England's: hospital (3) before continuation (7), the other way round at
    // DHSC.
    twoOnOneDay("N1", "Admitted to hospital", "Continuation of support or services");
    twoOnOneDay("N2", "NFA: Other", DECEASED);
    // D7: these two rank 17 and 19, not both last.
    twoOnOneDay("N3", "NFA: Support ended for other reason", "NFA: Other");
    twoOnOneDay("N4", "", "NFA: Other");

    COUNCIL.build();

    assertThat(
            COUNCIL
                .example()
                .lines(
                    """
                    select record_id % 1000
                    from returns.salt_sts_cluster
                    where measure = 'STS001'
                    order by person, record_id
                    """))
        .containsExactly("2", "5", "6", "9");
  }

  private static void twoOnOneDay(String person, String outcome, String otherOutcome) {
    COUNCIL.person(person).request("2024-05-01", "2024-05-02", "event_outcome", outcome);
    COUNCIL.request("2024-05-01", "2024-05-02", "event_outcome", otherOutcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void twoLastRowsThatTieAreOneRequestWithOneRoute(String profile) {
    // D21: the later start speaks, then the later import, then the smaller record.
    COUNCIL.profile(profile).files("2024-08-01", "2025-04-20");
    COUNCIL.person("N1").request("2024-05-01", "2024-05-05", route("Prison", "2"));
    COUNCIL.request("2024-05-02", "2024-05-05", route("Discharge from hospital", "2"));
    COUNCIL.person("N2").request("2024-05-01", "2024-05-05", route("Prison", "2"));
    COUNCIL.request("2024-05-01", "2024-05-05", route("Discharge from hospital", "1"));
    COUNCIL.person("N3").request("2024-05-01", "2024-05-05", route("Self-funder", "2"));
    COUNCIL.request("2024-05-01", "2024-05-05", route("Prison", "2"));

    SaltExample example = COUNCIL.build().example();

    assertThat(example.parts("STS001"))
        .isEqualTo(
            Map.of(
                "STS001-1b discharge_from_hospital unable_to_classify", 1,
                "STS001-1b prison unable_to_classify", 1,
                "STS001-1b self_funder_depleted unable_to_classify", 1));
  }

  private static String[] route(String route, String file) {
    return new String[] {"request_route_of_access", route, "file", file};
  }

  @Test
  void theRouteIsThatOfTheRowThatEndsLast() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1").request("2024-05-01", "2024-05-05", route("Prison", "1"));
    COUNCIL.request("2024-05-02", "2024-05-03", route("Self-funder", "1"));

    SaltExample example = COUNCIL.build().example();

    assertThat(example.parts("STS001")).isEqualTo(Map.of("STS001-1b prison unable_to_classify", 1));
  }

  @Test
  void eachRouteOfTheListHasItsLine() {
    COUNCIL.profile("NHS_PDF");
    Map<String, String> lines =
        Map.of(
            "Planned entry (transition)", "planned_entry_transition",
            "Discharge from hospital", "discharge_from_hospital",
            "Diversion from hospital services", "diversion_from_hospital",
            "Self-funder", "self_funder_depleted",
            "Prison", "prison",
            "", "route_not_recorded");
    int n = 1;
    for (String route : lines.keySet()) {
      COUNCIL.person("N" + n++).request("2024-05-01", "2024-05-02", route(route, "1"));
    }
    for (String route :
        List.of(
            "Community or other route",
            "Discharge from reablement",
            "Transfer from other local authority")) {
      COUNCIL.person("N" + n++).request("2024-05-01", "2024-05-02", route(route, "1"));
    }

    SaltExample example = COUNCIL.build().example();

    assertThat(example.figures("STS001-1b"))
        .containsEntry("STS001-1b community_other total", 3)
        .containsEntry("STS001-1b total total", 9)
        .doesNotContainKey("STS001-1b self_funder_of_which_disregard_dpa total");
    for (String line : lines.values()) {
      assertThat(example.figures("STS001-1b")).containsEntry("STS001-1b " + line + " total", 1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NHS_PDF", "NHS_SQL"})
  void twoRequestsOfOnePersonWithTheSameSequelAreTwo(String profile) {
    // D20
    COUNCIL.profile(profile);
    COUNCIL.person("N1").request("2024-05-01", "2024-05-02");
    COUNCIL.assessment("2024-05-10", "2024-05-12", "event_outcome", DECLINED);
    COUNCIL.request("2024-10-01", "2024-10-02");
    COUNCIL.assessment("2024-10-10", "2024-10-12", "event_outcome", DECLINED);

    SaltExample example = COUNCIL.build().example();

    assertThat(COUNCIL.sequels("STS001"))
        .containsExactly("N1: 3 no_services_other", "N1: 3 no_services_other");
    assertThat(example.figures("STS001-1b"))
        .containsEntry("STS001-1b route_not_recorded no_services_other", 2)
        .containsEntry("STS001-1b total_clients total", 1);
  }

  @Test
  void ageIsTakenAtTheEndOfTheYear() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1", "birth_month", "1960-04").request("2024-05-01", "2024-05-02");
    COUNCIL.person("N2", "birth_month", "1960-02").request("2024-05-01", "2024-05-02");
    COUNCIL.person("N3", "birth_month", "2006-04").request("2024-05-01", "2024-05-02");
    COUNCIL.person("N4", "birth_month", "2007-05").request("2024-05-01", "2024-05-02");

    SaltExample example = COUNCIL.build().example();

    assertThat(COUNCIL.sequels("STS001")).contains("N4: UNDER_18");
    assertThat(example.figures("STS001"))
        .containsEntry("STS001-1a total total", 2)
        .containsEntry("STS001-1b total total", 1);
  }

  @Test
  void aRequestWithinSixMonthsOfReablementIsARepeat() {
    COUNCIL.profile("NHS_PDF");
    // Six months before 31 August is 29 February.
    reabledBefore("N1", "2024-02-28", "2024-08-31");
    reabledBefore("N2", "2024-02-29", "2024-08-31");
    reabledBefore("N3", "2024-08-31", "2024-08-31");
    reabledBefore("N4", "2024-09-01", "2024-08-31");
    reabledBefore("N5", "", "2024-08-31");
    reabledBefore("N6", "2024-03-31", "2024-09-30");
    reabledBefore("N7", "2024-03-29", "2024-09-30");

    SaltExample example = COUNCIL.build().example();

    assertThat(example.members("STS001-2b", "route_not_recorded", "universal_signposted"))
        .containsExactly("NHS:N2 2024-08-31 1", "NHS:N3 2024-08-31 1", "NHS:N6 2024-09-30 1");
    assertThat(example.figures("STS001-1b")).containsEntry("STS001-1b total total", 7);
    assertThat(example.figures("STS001-2b")).containsEntry("STS001-2b total total", 3);
  }

  private static void reabledBefore(String person, String end, String asked) {
    COUNCIL.person(person).service(ST_MAX, "2024-02-01", end);
    COUNCIL.request(asked, asked, "event_outcome", ADVICE);
  }

  @Test
  void onlyAnEpisodeThatIsOverCountsForARepeat() {
    COUNCIL.profile("NHS_PDF");
    // One day apart is one episode, and it ends after the request; two days apart are two.
    COUNCIL.person("N1").service(ST_MAX, "2024-05-01", "2024-06-10");
    COUNCIL.service(ST_MAX, "2024-06-11", "2024-07-20").request("2024-06-15", "2024-06-16");
    COUNCIL.person("N2").service(ST_MAX, "2024-05-01", "2024-06-10");
    COUNCIL.service(ST_MAX, "2024-06-12", "2024-07-20").request("2024-06-15", "2024-06-16");

    SaltExample example = COUNCIL.build().example();

    assertThat(example.members("STS001-2b", "route_not_recorded", "unable_to_classify"))
        .containsExactly("NHS:N2 2024-06-15 1");
  }
}
