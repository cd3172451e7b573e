package org.ascreturns.returns.salt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ascreturns.build.Trace;
import org.junit.jupiter.api.Test;

/**
 * What `returns explain` tells of the people of the worked examples (section 15 of the
 * specification says what each tests). A record is named by its line.
 */
class ExplainTest {

  private static SaltExample example(String name) {
    return new SaltExample().load(name).build();
  }

  private static Trace.OfMeasure measure(Trace trace, String id) {
    return trace.measures().stream()
        .filter(measure -> measure.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static long line(long recordId) {
    return recordId % 1_000_000_000L;
  }

  /**
   * "+ table row column line" where the person is counted, "- line step reason", and "see line".
   */
  private static List<String> told(Trace trace, String id) {
    Trace.OfMeasure measure = measure(trace, id);
    return Stream.concat(
            measure.counted().stream()
                .map(
                    cell ->
                        String.join(" ", "+", cell.table(), cell.row(), cell.column())
                            + " "
                            + line(cell.recordId())),
            measure.out().stream()
                .map(
                    fate ->
                        (fate.table() == null ? "-" : "- " + fate.table())
                            + " "
                            + line(fate.recordId())
                            + " "
                            + fate.step()
                            + " "
                            + fate.reason()
                            + (fate.because() == null ? "" : " see " + line(fate.because()))))
        .toList();
  }

  private static List<String> how(Trace trace, String id) {
    return measure(trace, id).how().stream()
        .map(
            fate ->
                line(fate.recordId())
                    + ": "
                    + fate.detail()
                    + (fate.because() == null ? "" : " see " + line(fate.because())))
        .toList();
  }

  @Test
  void longTermSupportOfTheYearTellsTheTieBreakAndTheRowThatWins() {
    SaltExample example = example("lts001ab");

    assertThat(told(example.trace("L1"), "LTS001a"))
        .containsExactly(
            "+ LTS001a-1b psr_unknown nursing 2",
            "- 15 A3 ID_AMBIGUOUS",
            "- LTS001a-1b 1 4.2 OTHER_SETTING see 2");
    assertThat(told(example.trace("L3"), "LTS001a")).containsExactly("- 4 A2 ENDED_BEFORE");
    assertThat(told(example.trace("L7"), "LTS001a"))
        .containsExactly(
            "+ LTS001a-1a learning_disability community_unknown 11",
            "- LTS001a-1a 10 4.2 OTHER_KNOWN see 11");
    assertThat(told(example.trace("L8"), "LTS001a"))
        .containsExactly(
            "+ LTS001a-1a psr_unknown community_commissioned 12",
            "- LTS001a-1a 13 4.2 SAME_LINE see 12");
    assertThat(told(example.trace("L11"), "LTS001a")).containsExactly("- 16 A2 DIED_BEFORE");
    assertThat(told(example.trace("L12"), "LTS001a"))
        .containsExactly("- LTS001a-1b 17 3.4 UNDER_18");
  }

  @Test
  void longTermSupportAtTheYearEndIsToldTableByTable() {
    SaltExample example = example("lts001ab");

    assertThat(told(example.trace("L2"), "LTS001b")).containsExactly("- 3 A2 ENDED_BEFORE");
    // The later row wins in table 1, the one that knows carer and ethnicity in tables 2 and 3b.
    assertThat(told(example.trace("L5"), "LTS001b"))
        .containsExactlyInAnyOrder(
            "+ LTS001b-1b memory_cognition residential 7",
            "+ LTS001b-2 no_carer residential 8",
            "+ LTS001b-3b white_irish residential 8",
            "- LTS001b-1b 8 4.2 OTHER_LATER see 7",
            "- LTS001b-2 7 4.2 OTHER_KNOWN see 8",
            "- LTS001b-3b 7 4.2 OTHER_KNOWN see 8");
    assertThat(told(example.trace("l6"), "LTS001b")).contains("+ LTS001b-3c other_gender total 9");
  }

  @Test
  void unbrokenSupportTellsWhyItIsBroken() {
    SaltExample example = example("lts001c");

    assertThat(told(example.trace("L2"), "LTS001c"))
        .containsExactly(
            "+ LTS001c-1b physical_personal_care residential 3",
            "- LTS001c-1b 2 4.1 ENDED_BEFORE_SNAPSHOT");
    assertThat(how(example.trace("L2"), "LTS001c")).containsExactly("3: unbroken since 01/01/2022");
    assertThat(told(example.trace("L3"), "LTS001c"))
        .containsExactlyInAnyOrder(
            "- LTS001c-1b 4 4.1 ENDED_BEFORE_SNAPSHOT", "- LTS001c-1b 5 4.1 NOT_CONTINUOUS");
    assertThat(measure(example.trace("L3"), "LTS001c").out())
        .filteredOn(fate -> fate.reason().equals("NOT_CONTINUOUS"))
        .singleElement()
        .satisfies(fate -> assertThat(fate.detail()).isEqualTo("unbroken since 03/07/2024"));
    assertThat(told(example.trace("L6"), "LTS001c"))
        .containsExactly("- LTS001c-1b 8 4.1 ENDED_BEFORE_SNAPSHOT");
  }

  @Test
  void requestsTellWhatDecidedAndWhyTheyAreNotOfNewClients() {
    SaltExample example = example("sts001");

    // Two rows are one request; the row that ends last speaks for it.
    assertThat(told(example.trace("L1"), "STS001"))
        .contains("- 20 A3 ID_AMBIGUOUS", "- 1 5.3 SAME_REQUEST see 2")
        .anyMatch(cell -> cell.startsWith("+ STS001-1b discharge_from_hospital st_max 2"));
    assertThat(how(example.trace("L1"), "STS001"))
        .containsExactly(
            "2: request from 01/05/2024 to 06/05/2024, a service that followed decides see 3");
    assertThat(told(example.trace("L2"), "STS001"))
        .anyMatch(out -> out.matches("- 4 A4 SUPERSEDED see 5"));
    assertThat(told(example.trace("L5"), "STS001"))
        .containsExactly("- 13 5.2 HAS_LONG_TERM_SUPPORT see 12");
    assertThat(told(example.trace("L8"), "STS001")).containsExactly("- 19 5.2 OPEN");
    assertThat(told(example.trace("L10"), "STS001")).containsExactly("- 21 A2 BIRTH_UNKNOWN");
    assertThat(how(example.trace("L4"), "STS001"))
        .singleElement()
        .asString()
        .contains("what followed came too late");
  }

  @Test
  void reablementTellsTheRequestThatLedToIt() {
    SaltExample example = example("sts002a");

    assertThat(told(example.trace("L2"), "STS002a"))
        .contains("- 4 6 SAME_EPISODE see 5")
        .anyMatch(cell -> cell.startsWith("+ STS002a-1 discharge_from_hospital lts_any 5"));
    assertThat(how(example.trace("L2"), "STS002a"))
        .containsExactly(
            "5: reablement from 03/06/2024 to 05/07/2024, a service that followed decides see 6");
    assertThat(told(example.trace("L5"), "STS002a")).containsExactly("- 14 6 ENDS_AFTER_YEAR");
    assertThat(told(example.trace("L6"), "STS002a")).containsExactly("- 15 6 NO_REQUEST");
  }

  @Test
  void reablementOfExistingClientsTellsTheLongTermSupportThatWasMissing() {
    SaltExample example = example("sts002b");

    assertThat(told(example.trace("L2"), "STS002b"))
        .containsExactly("- 4 7.1 NO_LONG_TERM_SUPPORT");
    assertThat(told(example.trace("L5"), "STS002b")).containsExactly("- 13 7.1 OPEN");
    assertThat(told(example.trace("L4"), "STS002b"))
        .contains("- 9 7.2 SAME_EPISODE see 10")
        .anyMatch(cell -> cell.endsWith(" 11"));
  }

  @Test
  void reviewsTellWhoTookPartAndWhoIsOutside() {
    SaltExample example = example("lts002");

    assertThat(told(example.trace("L6"), "LTS002a")).containsExactly("- 17 9.1 CARER_ONLY");
    assertThat(told(example.trace("L9"), "LTS002b")).containsExactly("- 24 9.1 NOT_IN_LTS001C");
    assertThat(told(example.trace("L9"), "LTS002a"))
        .anyMatch(cell -> cell.startsWith("+ LTS002a-1b-i ") && cell.endsWith(" ended 24"));
    assertThat(how(example.trace("L8"), "LTS002a"))
        .containsExactly("21: unplanned, community, by step 6 of what followed");
  }

  /** N4: the admission that follows the planned review is counted, the review itself is not. */
  @Test
  void aPlannedReviewIsToldToCountByTheAdmissionThatFollows() {
    assertThat(told(example("lts002").trace("L4"), "LTS002a"))
        .containsExactly("+ LTS002a-2 age_65_plus move_residential 12", "- 11 9.5 PLANNED");
  }

  @Test
  void carersTellWhichRowComesFirst() {
    SaltExample example = example("lts003");

    assertThat(told(example.trace("L1"), "LTS003"))
        .contains(
            "+ LTS003-1a age_26_64 direct_payment_only 1",
            "- 2 10.4 OTHER_SUPPORT see 1",
            "- 1 10.6 ADULT_NOT_NAMED");
    assertThat(told(example.trace("L6"), "LTS003")).isEmpty();
    assertThat(told(example.trace("L10"), "LTS003")).containsExactly("- 11 A2 ENDED_BEFORE");
  }

  @Test
  void statusesTellWhyAnotherRowDecides() {
    SaltExample example = example("lts004");

    assertThat(told(example.trace("L1"), "LTS004"))
        .containsExactlyInAnyOrder(
            "+ LTS004-1 paid_under_16 male 2",
            "+ LTS004-2a tenant_social male 2",
            "- LTS004-1 1 11 STATUS_OLDER see 2",
            "- LTS004-2a 1 11 STATUS_OLDER see 2");
    assertThat(told(example.trace("L2"), "LTS004"))
        .contains("- LTS004-1 3 11 STATUS_UNKNOWN see 4", "- LTS004-2a 3 11 STATUS_SAME see 4");
    assertThat(told(example.trace("L4"), "LTS004"))
        .contains("- LTS004-1 8 11 STATUS_NOT_LISTED see 7");
    assertThat(told(example.trace("L7"), "LTS004")).containsExactly("- 11 A2 TOO_OLD");
  }

  @Test
  void everyReasonIsToldInASentence() {
    for (String name :
        List.of(
            "lts001ab", "lts001c", "sts001", "sts002a", "sts002b", "lts002", "lts003", "lts004")) {
      SaltExample example = example(name);
      for (int person = 1; person <= 13; person++) {
        for (Trace.OfMeasure measure : example.trace("L" + person).measures()) {
          assertThat(measure.out())
              .allSatisfy(fate -> assertThat(fate.why()).matches("[A-Z].* .*\\."));
        }
      }
    }
  }

  @Test
  void anAmbiguousRowIsFoundByItsOwnNumberAndByTheNhsNumberOfThePerson() {
    SaltExample example = example("lts001ab");

    assertThat(example.trace("N1").own()).extracting(ExplainTest::line).containsExactly(1L, 2L);
    assertThat(example.trace(" l1 ").own())
        .extracting(ExplainTest::line)
        .containsExactly(1L, 2L, 15L);
    assertThat(example.trace("L99").own()).isEmpty();
  }

  @Test
  void filesThatAMeasureDoesNotReadAreNamed() {
    SaltExample example = new SaltExample();
    example.file(1, "2023-04-01", "2024-03-31", "2024-04-20T06:00", "file name");
    example.file(2, "2024-04-01", "2025-03-31", "2025-04-20T06:00", "file name");
    example.add(
        1,
        1,
        Map.of(
            "nhs_number",
            "N1",
            "la_person_id",
            "L1",
            "service_type",
            "Long term support: Nursing care",
            "event_start_date",
            "2023-05-01"));
    example.build();

    assertThat(measure(example.trace("L1"), "LTS001a").unread())
        .containsExactly("file 1 (records: 1)");
    assertThat(measure(example.trace("L1"), "STS001").unread()).isEmpty();
  }

  @Test
  void heldAndCopiedRowsAreToldOnceForAllMeasures() {
    SaltExample example = new SaltExample();
    example.add(
        1,
        1,
        Map.of("la_person_id", "L1", "event_type", "Request", "event_start_date", "2024-05-01"));
    example.execute("update extract.cld_event set held = true");
    example.build();

    assertThat(example.trace("L1").outside())
        .extracting(fate -> line(fate.recordId()) + " " + fate.step())
        .containsExactly("1 CLD-R050");
    assertThat(told(example.trace("L1"), "STS001")).isEmpty();
  }
}
