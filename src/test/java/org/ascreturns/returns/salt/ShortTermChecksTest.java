package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The checks on STS001 and STS002 (section 12), each passed and each failed. */
class ShortTermChecksTest {

  private static final ShortTermCouncil COUNCIL = new ShortTermCouncil();

  private static SaltExample example(String name) {
    return COUNCIL.profile("NHS_PDF").load(name).build().example();
  }

  @Test
  void theTablesOfNewClientsCountTheSameEpisodes() {
    SaltExample example = example("sts002a");

    assertThat(example.said("V6"))
        .containsExactly("V6 STS002a t total: table 1 6, table 2 6, table 3 6, table 4 6.");

    example.spoil(
        """
        update returns.cell
        set value = 3
        where table_id = 'STS002a-3' and row_key = 'total' and column_key = 'declined'
        """);
    assertThat(example.said("V6"))
        .containsExactly(
            "V6 STS002a f declined: table 1 1, table 2 1, table 3 3, table 4 1."
                + " total: table 1 6, table 2 6, table 3 6, table 4 6.");
  }

  @Test
  void theTablesOfExistingClientsCountTheSameEpisodes() {
    SaltExample example = example("sts002b");

    assertThat(example.said("V10"))
        .containsExactly("V10 STS002b t total: table 1 4, table 2 4, table 3 4, table 4 4.");

    example.spoil(
        """
        update returns.cell
        set value = 5
        where table_id = 'STS002b-2a' and row_key = 'total' and column_key = 'total'
        """);
    assertThat(example.said("V10"))
        .containsExactly("V10 STS002b f total: table 1 4, table 2 9, table 3 4, table 4 4.");
  }

  @Test
  void settingsAddUpToTheEpisodesThatLedToSupport() {
    SaltExample example = example("sts002a");

    assertThat(example.said("V7"))
        .containsExactly(
            "V7 STS002a-5 t age_18_64: table 5 0, table 2 0.",
            "V7 STS002a-5 t age_65_plus: table 5 1, table 2 1.");

    example.spoil(
        """
        update returns.cell
        set value = 2
        where table_id = 'STS002a-5' and row_key = 'age_18_64' and column_key = 'total'
        """);
    assertThat(example.said("V7")).contains("V7 STS002a-5 f age_18_64: table 5 2, table 2 0.");
  }

  @Test
  void repeatsAreAmongTheRequests() {
    SaltExample example = example("sts001");

    assertThat(example.said("V8"))
        .containsExactly(
            "V8 STS001-2a t 0 cells larger than in STS001-1a.",
            "V8 STS001-2b t 0 cells larger than in STS001-1b.");

    example.spoil(
        """
        update returns.cell
        set value = 1
        where table_id = 'STS001-2a' and row_key = 'prison' and column_key = 'st_max'
        """);
    assertThat(example.said("V8")).contains("V8 STS001-2a f 1 cells larger than in STS001-1a.");
  }

  @Test
  void episodesComeFromRequestsOfThisYearOrTheLast() {
    assertThat(example("sts002a").said("V9"))
        .containsExactly(
            "V9 STS002a t Episodes 6, requests that led to them 7, and of last year 0.");

    COUNCIL.profile("NHS_PDF").request("2024-05-01", "2024-05-02");
    COUNCIL.service(ShortTermCouncil.ST_MAX, "2024-05-04", "2024-05-20");
    COUNCIL.service(ShortTermCouncil.ST_MAX, "2024-05-23", "2024-06-20");
    assertThat(COUNCIL.build().example().said("V9"))
        .containsExactly(
            "V9 STS002a f Episodes 2, requests that led to them 1, and of last year 0.");

    COUNCIL.profile("NHS_PDF").withRequestsOfLastYear().request("2024-03-01", "2024-03-02");
    COUNCIL.service(ShortTermCouncil.ST_MAX, "2024-03-04", "2024-04-20");
    assertThat(COUNCIL.build().example().said("V9"))
        .containsExactly(
            "V9 STS002a t Episodes 1, requests that led to them 0, and of last year 1.");
  }

  @Test
  void nobodyOverSixtyFiveComesFromChildrensServices() {
    COUNCIL.profile("NHS_PDF");
    COUNCIL.person("N1", "birth_month", "1990-01");
    COUNCIL.request("2024-05-01", "2024-05-02", "request_route_of_access", transition());
    assertThat(COUNCIL.build().example().said("V15"))
        .containsExactly("V15 STS001-1b t Planned entry of people of 65 and over: 0.");

    COUNCIL.person("N2");
    COUNCIL.request("2024-05-01", "2024-05-02", "request_route_of_access", transition());
    assertThat(COUNCIL.build().example().said("V15"))
        .containsExactly("V15 STS001-1b f Planned entry of people of 65 and over: 1.");
  }

  private static String transition() {
    return "Planned entry (transition)";
  }
}
