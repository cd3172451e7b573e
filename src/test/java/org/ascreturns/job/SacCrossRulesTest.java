package org.ascreturns.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ascreturns.build.SqlRules;
import org.ascreturns.rule.RuleDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules across rows and files, all cases in one run of 2025-26, extracted on 20/04/2026. A row
 * that is given without more is good; what each case breaks stands beside it, and nothing else may
 * be found.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SacCrossRulesTest {

  private static final Map<String, String> GOOD =
      Map.of(
          "persons",
              "person_id=,date_of_birth=1950-06-15,date_of_death=,gender=FEMALE,ethnicity=WHITE,"
                  + "primary_support_reason=PHYSICAL",
          "person_conditions", "person_id=,condition=DEMENTIA,date_recorded=",
          "concerns",
              "concern_id=,person_id=,date_raised=2025-06-01,primary_support_reason=,decision=NFA,"
                  + "date_of_decision=2025-06-02,la_of_abuse=",
          "enquiries",
              "enquiry_id=,person_id=,concern_id=,enquiry_type=S42,date_commenced=2025-06-03,"
                  + "date_concluded=2025-08-01,primary_support_reason=,la_of_abuse=,"
                  + "large_scale_ref=",
          "enquiry_risks",
              "enquiry_id=,risk_no=1,risk_type=NEGLECT,risk_source=OTHER_KNOWN,"
                  + "risk_location=OWN_HOME,risk_assessment_outcome=RISK_ACTION,"
                  + "risk_outcome=REDUCED",
          "enquiry_outcomes",
              "enquiry_id=,lacks_capacity=NO,advocate_support=,outcomes_asked=YES_NONE,"
                  + "outcomes_achieved=",
          "sars", "sar_id=,date_commissioned=2025-01-01,date_concluded=2025-09-01",
          "sar_individuals",
              "sar_id=,sar_person_ref=A,harm=SURVIVED,date_of_birth=1950-01-01,date_of_death=");

  private final Map<String, List<String>> files = new TreeMap<>();
  private final List<String> expected = new ArrayList<>();
  private SacRun sac = new SacRun(Path.of(""));

  /** A row; the first value of its file is its id, changes are {@code field=value}. */
  private void row(String file, String id, String... changes) {
    Map<String, String> row = new LinkedHashMap<>();
    for (String part : Objects.requireNonNull(GOOD.get(file)).split(",")) {
      row.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    row.put(row.keySet().iterator().next(), id);
    for (String change : changes) {
      String field = change.substring(0, change.indexOf('='));
      assertThat(row).containsKey(field);
      row.put(field, change.substring(change.indexOf('=') + 1));
    }
    files
        .computeIfAbsent(file, name -> new ArrayList<>(List.of(String.join(",", row.keySet()))))
        .add(String.join(",", row.values()));
  }

  private void person(String id, String... changes) {
    row("persons", id, changes);
  }

  private void concern(String id, String person, String... changes) {
    row("concerns", id, with("person_id=" + person, changes));
  }

  /** An enquiry with its concern. */
  private void enquiry(String id, String person, String... changes) {
    concern("C-" + id, person, "decision=S42");
    alone(id, person, with("concern_id=C-" + id, changes));
  }

  private void alone(String id, String person, String... changes) {
    row("enquiries", id, with("person_id=" + person, changes));
  }

  /** A good enquiry of a good person, with its concern, without risk and outcome. */
  private void bare(String id, String... changes) {
    person("P-" + id);
    enquiry(id, "P-" + id, changes);
  }

  private void risk(String enquiry, String... changes) {
    row("enquiry_risks", enquiry, changes);
  }

  private void outcome(String enquiry, String... changes) {
    row("enquiry_outcomes", enquiry, changes);
  }

  private void parts(String enquiry) {
    risk(enquiry);
    outcome(enquiry);
  }

  private static String[] with(String first, String... more) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  private void expect(String... found) {
    expected.addAll(Arrays.asList(found));
  }

  private void copies() {
    // G02: the same when codes and dates are read; the first stays
    person("G1", "gender=MALE", "date_of_birth=1950-06-15");
    person("G1", "gender=m", "date_of_birth=15/06/1950");
    expect("persons G1 SAC-G07 gender", "persons G1 SAC-G02 person_id");
    // A value that was set to blank is as blank as one that came so
    person("G0", "gender=?", "date_of_birth=31/02/1950");
    person("G0", "gender=", "date_of_birth=");
    expect("persons G0 SAC-G08 gender", "persons G0 SAC-G05 date_of_birth");
    expect("persons G0 SAC-G02 person_id");
    // G03: both go, and their concern is of nobody
    person("G2", "gender=MALE");
    person("G2");
    concern("G2c", "G2");
    expect("persons G2 SAC-G03 person_id", "persons G2 SAC-G03 person_id");
    expect("concerns G2c SAC-C01 person_id");
    // A copy of one of two: one drops, the other two have one key
    person("G3", "gender=MALE");
    person("G3");
    person("G3");
    expect("persons G3 SAC-G02 person_id");
    expect("persons G3 SAC-G03 person_id", "persons G3 SAC-G03 person_id");
    // Another kind of row of the same key is something else; G03 is not for conditions
    bare("G4");
    risk("G4", "risk_no=1");
    risk("G4", "risk_no=01", "risk_type=FINANCIAL");
    outcome("G4");
    expect("enquiry_risks G4/1 SAC-G03 risk_no", "enquiry_risks G4/1 SAC-G03 risk_no");
    expect("enquiries G4 SAC-K02 enquiry_id");
  }

  private void persons() {
    person("P1", "date_of_birth=1900-01-01");
    person("P2", "date_of_birth=01/01/1901");
    person("P3", "date_of_birth=2026-04-21");
    person("P4", "date_of_birth=1905-04-20");
    person("P5", "date_of_birth=1905-04-21");
    for (String broken : List.of("P1", "P2", "P3", "P4")) {
      expect("persons " + broken + " SAC-P01 date_of_birth");
    }
    person("P6", "date_of_death=1950-06-14");
    person("P7", "date_of_death=1950-06-15");
    person("P8", "date_of_death=2026-04-21");
    person("P9", "date_of_birth=1900-01-01", "date_of_death=1899-12-31");
    expect("persons P6 SAC-P03 date_of_death", "persons P8 SAC-P03 date_of_death");
    expect("persons P9 SAC-P01 date_of_birth");
    // P02, P04: of people with activity in the period
    person("P10", "date_of_birth=1900-01-01", "gender=", "ethnicity=Martian");
    concern("P10c", "P10");
    expect(
        "persons P10 SAC-P01 date_of_birth",
        "persons P10 SAC-P02 date_of_birth",
        "persons P10 SAC-G08 ethnicity",
        "persons P10 SAC-P04 gender",
        "persons P10 SAC-P04 ethnicity");
    person("P11", "date_of_birth=", "gender=");
    person("P12", "date_of_birth=", "gender=NOT_KNOWN");
    concern("P12c", "P12", "date_raised=2025-03-31", "date_of_decision=2025-04-01");
    person("P13", "gender=NOT_KNOWN", "ethnicity=NOT_KNOWN");
    concern("P13c", "P13");
    // P05: on the row with NONE
    person("P14");
    concern("P14c", "P14");
    row("person_conditions", "P14", "condition=NONE");
    row("person_conditions", "P14", "condition=STROKE", "date_recorded=2026-03-31");
    expect("person_conditions P14/NONE SAC-P05 condition");
    person("P15");
    concern("P15c", "P15");
    row("person_conditions", "P15", "condition=NONE");
    row("person_conditions", "P15", "condition=STROKE", "date_recorded=2026-04-01");
    person("P16");
    row("person_conditions", "P16", "condition=NONE");
    row("person_conditions", "P16");
    // P06: unknown, without and with a case
    row("person_conditions", "P17");
    row("person_conditions", "P18");
    concern("P18c", "P18");
    expect("person_conditions P17/DEMENTIA SAC-P06 person_id");
    expect("concerns P18c SAC-C01 person_id");
    // P07: the blank date is the earliest
    person("P19");
    row("person_conditions", "P19", "date_recorded=2023-01-01");
    row("person_conditions", "P19", "date_recorded=");
    row("person_conditions", "P19", "date_recorded=2022-01-01");
    row("person_conditions", "P19", "condition=STROKE");
    expect("person_conditions P19/DEMENTIA SAC-P07 condition");
    expect("person_conditions P19/DEMENTIA SAC-P07 condition");
  }

  private void concerns() {
    // C02: 17 and 18 on the day; C03 in its place before birth
    person("C1", "date_of_birth=2007-06-02");
    concern("C1a", "C1", "date_raised=2025-06-01");
    concern("C1b", "C1", "date_raised=2025-06-02");
    expect("concerns C1a SAC-C02 date_raised");
    person("C2", "date_of_birth=2026-01-01");
    concern("C2a", "C2");
    expect("concerns C2a SAC-C03 date_raised");
    person("C3", "date_of_death=2025-06-01");
    concern("C3a", "C3", "date_raised=2025-06-01");
    concern("C3b", "C3", "date_raised=2025-06-02");
    expect("concerns C3b SAC-C04 date_raised");
    person("C4");
    concern("C4a", "C4", "la_of_abuse=888", "decision=S42", "date_of_decision=");
    concern("C4b", "C4", "la_of_abuse=999");
    expect("concerns C4a SAC-C05 la_of_abuse");
    // Wrong and elsewhere: both are said, and it is wrong
    person("C5", "date_of_birth=2007-06-02");
    concern("C5a", "C5", "la_of_abuse=888");
    expect("concerns C5a SAC-C02 date_raised", "concerns C5a SAC-C05 la_of_abuse");
    person("C6");
    concern("C6a", "C6");
    concern("C6b", "C6");
    concern("C6c", "C6", "date_raised=2025-05-31");
    expect("concerns C6a SAC-C06 date_raised", "concerns C6b SAC-C06 date_raised");
    person("C7");
    concern("C7a", "C7", "decision=S42");
    concern("C7b", "C7", "decision=OTHER", "date_raised=2025-05-01");
    concern("C7c", "C7", "decision=S42", "date_raised=2025-05-02");
    alone("C7d", "C7", "concern_id=C7c", "la_of_abuse=888");
    expect("concerns C7a SAC-C07 decision", "concerns C7b SAC-C07 decision");
    expect("enquiries C7d SAC-E10 la_of_abuse");
    person("C8");
    concern("C8a", "C8", "decision=NFA");
    alone("C8b", "C8", "concern_id=C8a");
    parts("C8b");
    expect("concerns C8a SAC-C08 decision");
    person("C9");
    concern("C9a", "C9", "date_raised=2026-03-23", "date_of_decision=");
    concern("C9b", "C9", "date_raised=2026-03-22", "date_of_decision=");
    concern("C9c", "C9", "date_of_decision=2025-05-31");
    concern("C9d", "C9", "date_raised=2025-03-31", "date_of_decision=");
    expect("concerns C9b SAC-C09 date_of_decision", "concerns C9c SAC-C09 date_of_decision");
  }

  private void enquiries() {
    enquiry("E1", "nobody");
    parts("E1");
    expect("concerns C-E1 SAC-C01 person_id", "enquiries E1 SAC-E01 person_id");
    expect("enquiries E1 SAC-E12 primary_support_reason");
    // E02: no concern, none of that name, a rejected one; one of another authority is found
    person("E2");
    alone("E2a", "E2");
    alone("E2b", "E2", "concern_id=E2x", "date_commenced=2025-06-04");
    concern("E2y", "E2", "date_raised=", "decision=S42");
    alone("E2c", "E2", "concern_id=E2y", "date_commenced=2025-06-05");
    concern("E2z", "E2", "la_of_abuse=888", "decision=S42");
    alone("E2d", "E2", "concern_id=E2z", "date_commenced=2025-06-06");
    for (String enquiry : List.of("E2a", "E2b", "E2c", "E2d")) {
      parts(enquiry);
    }
    expect("concerns E2y SAC-G04 date_raised", "concerns E2z SAC-C05 la_of_abuse");
    expect(
        "enquiries E2a SAC-E02 concern_id",
        "enquiries E2b SAC-E02 concern_id",
        "enquiries E2c SAC-E02 concern_id");
    // E03, and what belongs to it goes with it, each with its own line
    person("E3");
    person("E3x");
    concern("E3c", "E3x", "decision=PENDING");
    alone("E3a", "E3", "concern_id=E3c");
    parts("E3a");
    expect("enquiries E3a SAC-E03 concern_id");
    expect("enquiry_risks E3a/1 SAC-K01 enquiry_id", "enquiry_outcomes E3a SAC-O01 enquiry_id");
    bare("E4", "date_commenced=2025-05-31");
    parts("E4");
    expect("enquiries E4 SAC-E04 date_commenced");
    person("E5", "date_of_birth=2007-06-02");
    concern("E5c", "E5", "date_raised=2025-06-02", "decision=S42");
    alone("E5a", "E5", "concern_id=E5c", "date_commenced=2025-06-01");
    alone("E5b", "E5", "concern_id=E5c", "date_commenced=2025-06-02");
    parts("E5b");
    expect("enquiries E5a SAC-E05 date_commenced");
    person("E6", "date_of_birth=2026-01-01");
    alone("E6a", "E6", "concern_id=");
    expect("enquiries E6a SAC-E06 date_commenced");
    bare("E7", "date_concluded=2025-06-02");
    expect("enquiries E7 SAC-E07 date_concluded", "concerns C-E7 SAC-C07 decision");
    bare("E7b", "date_concluded=2025-06-03");
    parts("E7b");
    // E08: stays open
    bare("E8", "date_concluded=2026-04-21");
    expect("enquiries E8 SAC-E08 date_concluded");
    bare("E8b", "date_concluded=2026-04-20");
    // E09: 365 days and one more
    person("E9");
    concern("E9c", "E9", "date_raised=2025-04-01", "decision=S42");
    alone("E9a", "E9", "concern_id=E9c", "date_commenced=2025-04-20", "date_concluded=");
    alone("E9b", "E9", "concern_id=E9c", "date_commenced=2025-04-19", "date_concluded=");
    expect("enquiries E9b SAC-E09 date_concluded");
    // E10: what belongs to it is set aside, and nothing is said of it
    bare("E10", "la_of_abuse=888");
    risk("E10", "risk_assessment_outcome=CEASED", "risk_type=");
    outcome("E10", "lacks_capacity=", "advocate_support=YES");
    expect("enquiries E10 SAC-E10 la_of_abuse");
    bare("E11a");
    concern("C-E11b", "P-E11a", "decision=S42", "date_raised=2025-05-30");
    alone("E11b", "P-E11a", "concern_id=C-E11b");
    parts("E11a");
    parts("E11b");
    expect("enquiries E11a SAC-E11 date_commenced", "enquiries E11b SAC-E11 date_commenced");
    person("E12", "primary_support_reason=");
    enquiry("E12a", "E12");
    parts("E12a");
    expect("enquiries E12a SAC-E12 primary_support_reason");
    person("E13", "primary_support_reason=");
    concern("E13c", "E13", "decision=S42", "primary_support_reason=NOT_KNOWN");
    alone("E13a", "E13", "concern_id=E13c");
    parts("E13a");
  }

  private void risksAndOutcomes() {
    risk("unknown");
    outcome("unknown");
    expect("enquiry_risks unknown/1 SAC-K01 enquiry_id");
    expect("enquiry_outcomes unknown SAC-O01 enquiry_id");
    bare("K2");
    expect("enquiries K2 SAC-K02 enquiry_id", "enquiries K2 SAC-O02 enquiry_id");
    bare("K3");
    outcome("K3");
    risk("K3", "risk_type=");
    risk("K3", "risk_no=2", "risk_source=", "risk_location=Nowhere");
    risk("K3", "risk_no=3", "risk_assessment_outcome=", "risk_outcome=");
    expect(
        "enquiry_risks K3/1 SAC-K03 risk_type",
        "enquiry_risks K3/2 SAC-K03 risk_source",
        "enquiry_risks K3/2 SAC-G09 risk_location",
        "enquiry_risks K3/2 SAC-K03 risk_location",
        "enquiry_risks K3/3 SAC-K03 risk_assessment_outcome");
    bare("K3o", "date_concluded=2026-04-01");
    risk("K3o", "risk_type=");
    bare("K4");
    outcome("K4");
    risk("K4", "risk_outcome=");
    risk("K4", "risk_no=2", "risk_assessment_outcome=RISK_NO_ACTION", "risk_outcome=N/A");
    risk("K4", "risk_no=3", "risk_assessment_outcome=NO_RISK_ACTION", "risk_outcome=");
    expect(
        "enquiry_risks K4/1 SAC-K04 risk_outcome",
        "enquiry_risks K4/2 SAC-G07 risk_outcome",
        "enquiry_risks K4/2 SAC-K04 risk_outcome");
    bare("K5");
    outcome("K5");
    risk("K5", "risk_assessment_outcome=NO_RISK_ACTION", "risk_outcome=REMOVED");
    risk("K5", "risk_no=2", "risk_assessment_outcome=NO_RISK_ACTION", "risk_outcome=NA");
    expect("enquiry_risks K5/1 SAC-K05 risk_outcome");
    bare("K6");
    outcome("K6");
    risk("K6", "risk_type=SELF_NEGLECT", "risk_source=OTHER_UNKNOWN");
    risk("K6", "risk_no=2", "risk_type=SELF_NEGLECT");
    expect("enquiry_risks K6/1 SAC-K06 risk_source");
    bare("K7");
    outcome("K7");
    risk("K7", "risk_no=10", "risk_assessment_outcome=CEASED", "risk_outcome=");
    risk("K7", "risk_no=9", "risk_assessment_outcome=CEASED", "risk_outcome=");
    risk("K7", "risk_no=1");
    expect("enquiry_risks K7/9 SAC-K07 risk_assessment_outcome");
    bare("K7b");
    outcome("K7b");
    risk("K7b", "risk_assessment_outcome=CEASED", "risk_outcome=");
    risk("K7b", "risk_no=2", "risk_assessment_outcome=CEASED", "risk_outcome=NA");
    oneOutcome("O3a", "lacks_capacity=DK");
    oneOutcome("O3b", "lacks_capacity=");
    expect("enquiry_outcomes O3a SAC-O03 lacks_capacity");
    expect("enquiry_outcomes O3b SAC-O03 lacks_capacity");
    oneOutcome("O4", "advocate_support=YES");
    expect("enquiry_outcomes O4 SAC-O04 advocate_support");
    oneOutcome("O5a", "lacks_capacity=YES", "advocate_support=");
    oneOutcome("O5b", "lacks_capacity=YES", "advocate_support=NK");
    oneOutcome("O5c", "lacks_capacity=YES", "advocate_support=NO");
    expect("enquiry_outcomes O5a SAC-O05 advocate_support");
    expect("enquiry_outcomes O5b SAC-O05 advocate_support");
    oneOutcome("O6", "outcomes_achieved=FULLY");
    expect("enquiry_outcomes O6 SAC-O06 outcomes_achieved");
    oneOutcome("O7a", "outcomes_asked=YES_EXPRESSED");
    oneOutcome("O7b", "outcomes_asked=YES_EXPRESSED", "outcomes_achieved=NOT_ACHIEVED");
    expect("enquiry_outcomes O7a SAC-O07 outcomes_achieved");
  }

  private void oneOutcome(String enquiry, String... changes) {
    bare(enquiry);
    risk(enquiry);
    outcome(enquiry, changes);
  }

  private void reviews() {
    row("sars", "S1");
    row("sar_individuals", "S1");
    row("sar_individuals", "unknown");
    expect("sar_individuals unknown/A SAC-S01 sar_id");
    row("sars", "S2");
    row("sars", "S2b", "date_concluded=2026-04-01");
    expect("sars S2 SAC-S02 sar_id");
    row("sars", "S3");
    row("sar_individuals", "S3", "date_of_death=2026-03-31");
    row("sar_individuals", "S3", "sar_person_ref=B", "date_of_death=2026-04-01");
    row("sar_individuals", "S3", "sar_person_ref=C", "harm=DIED");
    expect("sar_individuals S3/A SAC-S03 harm", "sar_individuals S3/C SAC-S03 harm");
    row("sars", "S4", "date_concluded=2024-12-31");
    row("sar_individuals", "S4");
    expect("sars S4 SAC-S04 date_concluded", "sar_individuals S4/A SAC-S01 sar_id");
    row("sars", "S4b", "date_concluded=2025-01-01");
  }

  @BeforeAll
  void run(@TempDir Path folder) {
    copies();
    persons();
    concerns();
    enquiries();
    risksAndOutcomes();
    reviews();
    sac = new SacRun(folder);
    files.forEach(sac::with);
    RunResult result = sac.run();
    assertThat(result.message()).isEmpty();
  }

  @Test
  void everyCaseBreaksWhatStandsBesideItAndNothingElse() {
    assertThat(sac.findings()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyRuleHasACaseThatBreaksIt() {
    TreeSet<String> broken = new TreeSet<>();
    expected.forEach(found -> broken.add(found.split(" ")[2]));
    assertThat(broken)
        .containsAll(SqlRules.definitions("sac").stream().map(RuleDefinition::id).toList());
  }

  @Test
  void messagesAreFilled() {
    List<String> messages =
        sac.sql.sql("select message from audit.finding order by 1").query(String.class).list();
    assertThat(messages)
        .noneMatch(message -> message.contains("{"))
        .contains(
            "Concern C1a: adult at risk was 17 on 01/06/2025",
            "Concern C9b: no decision after 29 days",
            "Concern C9c: decision before concern",
            "Possible duplicate concerns C6a and C6b",
            "Enquiry E9b open for 366 days",
            "Person P19: condition DEMENTIA recorded 3 times",
            "person_id G2 occurs on 2 different rows",
            "Person P14: condition NONE contradicts STROKE");
  }

  /** Read = accepted + rejected, and every row that is left out is kept and told why. */
  @Test
  void everyRowIsAccountedFor() throws IOException {
    int rows = files.values().stream().mapToInt(lines -> lines.size() - 1).sum();
    assertThat(
            sac.sql
                .sql("select sum(row_count) from audit.file_disposition")
                .query(Integer.class)
                .single())
        .isEqualTo(rows);
    assertThat(
            sac.list("reconciliation.csv").stream()
                .mapToInt(
                    file ->
                        Integer.parseInt(file.getField("accepted"))
                            + Integer.parseInt(file.getField("rejected")))
                .sum())
        .isEqualTo(rows);
    long left =
        sac.sql
            .sql("select count(*) from extract.sac_row where status <> 'accepted'")
            .query(Long.class)
            .single();
    assertThat(sac.list("rejected-rows.csv"))
        .hasSize((int) left)
        .noneMatch(row -> row.getField("raw").isEmpty());
    List<String> told =
        Sheets.of(sac.published("rejections.xlsx")).rows("Not in this return", "record", "reason");
    assertThat(told)
        .contains(
            "E10|other authority",
            "E10/1|other authority",
            "C4a|other authority",
            "G1|copy",
            "P19/DEMENTIA|copy",
            "P17/DEMENTIA|no case")
        .doesNotContain("C5a|other authority");
    long rejected =
        sac.sql
            .sql("select count(*) from extract.sac_row where status = 'rejected'")
            .query(Long.class)
            .single();
    assertThat(told.size() + rejected).isEqualTo(left);
  }

  @Test
  void whatIsCleansedKeepsItsBeforeAndAfter() throws IOException {
    assertThat(sac.list("cleansed.csv"))
        .extracting(
            change ->
                String.join(
                    " ",
                    change.getField("record"),
                    change.getField("rule"),
                    change.getField("field"),
                    change.getField("before") + ">" + change.getField("after")))
        .contains(
            "P1 SAC-P01 date_of_birth 1900-01-01>",
            "P6 SAC-P03 date_of_death 1950-06-14>",
            "E8 SAC-E08 date_concluded 2026-04-21>",
            "K5/1 SAC-K05 risk_outcome REMOVED>NA",
            "O4 SAC-O04 advocate_support YES>",
            "O6 SAC-O06 outcomes_achieved FULLY>",
            "G1 SAC-G07 gender m>MALE",
            "K3/2 SAC-G09 risk_location Nowhere>");
  }
}
